/** The words that acts are told in: what their records are called, what stood in the fields, who wrote, and what was done. */
import type { HistoryItem } from '../../api/bindings/journal';
import type { RecordRef } from '../../api/bindings/plan';
import type { Language } from '../../i18n/language';
import { askWords, saying, type askOtherWords, type InWords } from '../../records/askWords';
import { isTold } from '../../store/field';
import { entriesOf } from './entries';

/** `items` are newest first; `record` is named too. `ask` asks the plan that they are of. */
export function wordsOfActs(
  items: readonly HistoryItem[],
  language: Language,
  record: RecordRef | null = null,
  ask: typeof askOtherWords = askWords,
): Promise<InWords> {
  const changes = items.flatMap((item) => item.changes);
  const records = [...(record === null ? [] : [record]), ...changes.map((one) => one.record)];
  const values = changes.flatMap(({ record: { kind }, field, before, after }) =>
    isTold(kind, field) ? [before, after].map((value) => ({ kind, field, value })) : [],
  );
  const unique = [...new Map(records.map((one) => [one.id, one])).values()];
  const acts = items.map(({ pen, way, takenIn, breaks }) => ({
    pen,
    way,
    takenIn,
    breaks,
  }));
  const done = [...items, ...entriesOf(items)];
  const deeds = done.map(({ pen, name, kind, changes }) => ({ pen, name, kind, changes }));
  return ask({ records: unique, values: saying(values), acts, deeds }, language);
}
