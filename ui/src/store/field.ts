/** Names one field of one record, so that drafts, problems and voices can be kept by it. */
import type { Edit, Kind, RecordRef } from '../api/bindings/plan';
import { fields, untold, type Field } from '../api/registry';

export function fieldKey(record: RecordRef, field: string): string {
  return `${record.kind} ${record.id} ${field}`;
}

/** The field that a key names. */
export function fieldAt(key: string): RecordRef & { field: string } {
  const [kind, id = '', field = ''] = key.split(' ');
  return { kind: kind as Kind, id, field };
}

/** What a field can hold, as core's registry tells it; `undefined` when the kind has no such field. */
export function fieldOf(kind: Kind, field: string): Field | undefined {
  return (fields[kind] as Readonly<Record<string, Field>>)[field];
}

/** Whether a field's text may have more than one line. */
export const hasLines = (kind: Kind, field: string): boolean =>
  fieldOf(kind, field)?.holds === 'prose';

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

const untoldOf: Partial<Record<Kind, readonly string[]>> = untold;

/** Whether a field says something to whoever reads its history: not where the record lies, nor that it is taken out. */
export function isTold(kind: Kind, field: string): boolean {
  const untold: readonly string[] = untoldOf[kind] ?? [];
  return field !== 'removed' && !untold.includes(field);
}
