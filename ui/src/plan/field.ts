/** Names one field of one record, so that drafts, problems and voices can be kept by it. */
import type { Edit } from '../api/bindings/Edit';
import type { RecordRef } from '../api/bindings/RecordRef';

export function fieldKey(record: RecordRef, field: string): string {
  return `${record.kind} ${record.id} ${field}`;
}

/** The fields an act's edits would change. */
export function changedFields(edits: readonly Edit[]): string[] {
  return edits.flatMap((edit) => (edit.edit === 'change' ? [fieldKey(edit, edit.field)] : []));
}
