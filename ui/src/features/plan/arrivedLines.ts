/** What came in with another copy, a line for each record: what it is called, and what is new in it. */
import type { TFunction } from 'i18next';
import type { HistoryChange, HistoryItem } from '../../api/bindings/journal';
import type { Plan, RecordRef } from '../../api/bindings/plan';
import { withCapital } from '../../i18n/act';
import { said } from '../../i18n/said';
import { shortened, type InWords } from '../../records/askWords';
import { changeWords } from '../history/changeWords';

export interface ArrivedLine {
  record: RecordRef;
  /** The field by which it is led to. */
  field: string;
  name: string;
  /** What is new in it; empty when the name says it. */
  under: string;
}

/** So much of what is new in a record is told. */
const mostTold = 2;

interface Came {
  record: RecordRef;
  changes: HistoryChange[];
}

/** The records in the order they are told, the newest first. */
export function linesOf(
  t: TFunction,
  plan: Plan,
  inWords: InWords,
  told: readonly HistoryItem[],
): ArrivedLine[] {
  const byRecord = new Map<string, Came>();
  for (const change of told.flatMap(({ changes }) => changes)) {
    const { record } = change;
    const known = byRecord.get(record.id) ?? { record, changes: [] };
    known.changes.push(change);
    byRecord.set(record.id, known);
  }
  return [...byRecord.values()].map(({ record, changes }) => {
    const kind = withCapital(said(t, 'words', `kinds.${record.kind}.one`) ?? record.kind);
    const name = inWords.nameOf(record.id);
    return {
      record,
      field: changes[0]?.field ?? 'removed',
      name: name ?? kind,
      under: underOf(t, plan, inWords, changes, { kind, name }),
    };
  });
}

/** Of a record that came whole what it is, of one that was there what is said in it now. */
function underOf(
  t: TFunction,
  plan: Plan,
  inWords: InWords,
  changes: readonly HistoryChange[],
  { kind, name }: { kind: string; name: string | null },
): string {
  const whole = changes.find(({ field }) => field === 'removed');
  if (whole?.after === true) return t('wordings.takenOut');
  if (whole) return name === null ? '' : kind;
  const words = changeWords(t, plan, inWords, changes).map(({ field, after }) =>
    after === null || after === name ? field : `${field}: ${shortened(after) ?? ''}`,
  );
  return words.slice(0, mostTold).join('. ');
}
