/** One field's change in words: what the field is called, and what stood there before and after. */
import type { TFunction } from 'i18next';
import type { HistoryChange } from '../../api/bindings/journal';
import type { Plan, RecordRef } from '../../api/bindings/plan';
import { isWordsOf, type InWords } from '../../records/askWords';
import { listOf } from '../../api/registry';
import { isTold } from '../../store/field';
import { said } from '../../i18n/said';

export interface ChangeWords {
  field: string;
  /** Core's sentence for it; null where the field and what stands there tell it. */
  sentence: string | null;
  /** Null when there was nothing. */
  before: string | null;
  after: string | null;
  /** What a person wrote, to stand between quotation marks. */
  isQuoted: boolean;
  /** The wording that may be used again: the change it came with, and whether it is the one before. */
  again: { change: string; isBefore: boolean } | null;
}

/** What stands in a field now; undefined where there is no such record. */
function standing(plan: Plan, { kind, id }: RecordRef, field: string): unknown {
  const list: readonly { id: string }[] = kind === 'details' ? [plan.details] : plan[listOf[kind]];
  const record = list.find((one) => one.id === id) as Record<string, unknown> | undefined;
  return record?.[field];
}

/** The wording that no longer stands: the one that was written, else the one that was there before. */
function wordingOf(
  plan: Plan,
  { change, insteadOf, record, field, before, after }: HistoryChange,
  isText: (value: unknown) => boolean,
): ChangeWords['again'] {
  const now = standing(plan, record, field);
  const isUsable = (value: unknown) =>
    isText(value) && String(value).trim() !== '' && value !== now && now !== undefined;
  if (isUsable(after)) return { change, isBefore: false };
  return isUsable(before) && insteadOf !== null ? { change: insteadOf, isBefore: true } : null;
}

/** The changes worth reading: of a new record, that it was added and what was written in it. */
export function changeWords(
  t: TFunction,
  plan: Plan,
  inWords: InWords,
  changes: readonly HistoryChange[],
  sentenceOf: (change: HistoryChange) => string | null = () => null,
): ChangeWords[] {
  return changes
    .filter((change) => isTold(change.record.kind, change.field) || sentenceOf(change) !== null)
    .map((change) => {
      const { record, field, before, after } = change;
      const { kind } = record;
      const words = (value: unknown) => inWords.valueOf(kind, field, value);
      const isText = (value: unknown) => isWordsOf(kind, field, value);
      return {
        sentence: sentenceOf(change),
        field: said(t, 'words', `fields.${kind}.${field}`) ?? field,
        before: before === null ? null : words(before),
        after: words(after),
        isQuoted: isText(after) || isText(before),
        again: wordingOf(plan, change, isText),
      };
    })
    .filter(({ sentence, before, after }) => sentence ?? before ?? after);
}
