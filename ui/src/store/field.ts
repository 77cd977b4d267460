/** Names one field of one record, so that drafts, problems and voices can be kept by it. */
import type { Edit, RecordRef } from '../api/bindings/plan';

export function fieldKey(record: RecordRef, field: string): string {
  return `${record.kind} ${record.id} ${field}`;
}

/** The fields an act's edits would change. */
export function changedFields(edits: readonly Edit[]): string[] {
  return edits.flatMap((edit) => (edit.edit === 'change' ? [fieldKey(edit, edit.field)] : []));
}

/** Whether a key is that of a field of the record. */
export const isOf = (record: RecordRef) => (key: string) => key.startsWith(fieldKey(record, ''));

/** The map without these keys; the very same when it has none of them. */
export function without<V>(
  map: ReadonlyMap<string, V>,
  keys: readonly string[],
): ReadonlyMap<string, V> {
  if (!keys.some((key) => map.has(key))) return map;
  return new Map([...map].filter(([key]) => !keys.includes(key)));
}
