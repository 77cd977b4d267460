/**
 * Where in the plan what came in with another copy is marked, and with whose name. Of a record that came whole that is one
 * field: the first that people read.
 */
import type { HistoryChange, HistoryItem } from '../api/bindings/journal';
import type { Kind } from '../api/bindings/plan';
import { fields } from '../api/registry';
import { fieldKey, fieldOf, isTold } from './field';

const read: readonly string[] = ['line', 'prose', 'date'];

const isRead = ({ record: { kind }, field }: HistoryChange) =>
  read.includes(fieldOf(kind, field)?.holds ?? '');

const placeIn = (kind: Kind, field: string) => Object.keys(fields[kind]).indexOf(field);

/** Whose words stand in each field that is marked, by the field's key. */
export function newFrom(told: readonly HistoryItem[]): Map<string, string> {
  const all = told.flatMap(({ pen, changes }) =>
    changes.map((change) => ({ change, by: pen.words })),
  );
  const whole = new Set(
    all.flatMap(({ change }) => (change.field === 'removed' ? [change.record.id] : [])),
  );
  const firstOf = new Map<string, string>();
  for (const { change } of all) {
    const { record, field } = change;
    if (!whole.has(record.id) || !isRead(change)) continue;
    const known = firstOf.get(record.id);
    const comesFirst =
      known === undefined || placeIn(record.kind, field) < placeIn(record.kind, known);
    if (comesFirst) firstOf.set(record.id, field);
  }
  const marks = new Map<string, string>();
  for (const { change, by } of all) {
    const { record, field } = change;
    const isMarked = whole.has(record.id)
      ? firstOf.get(record.id) === field
      : isTold(record.kind, field);
    if (isMarked) marks.set(fieldKey(record, field), by);
  }
  return marks;
}
