/** The proposals to take a record out of the plan: they lie beside the first of its words, and there only. */
import type { Kind, Plan, Proposal } from '../api/bindings/plan';
import { fields, listOf, type Field } from '../api/registry';
import { useProposals, type FieldPlace } from './useField';
import { useSelected } from './useSelected';

/** The fields of somebody's own words, in the order they are read. */
const ownWords = (kind: Kind): string[] =>
  Object.entries<Field>(fields[kind]).flatMap(([name, { words }]) => (words ? [name] : []));

const none: readonly Proposal[] = [];

export function useRemovals({ kind, id, field }: FieldPlace): readonly Proposal[] {
  const away = useProposals({ kind, id, field: 'removed' });
  const isBeside = useSelected(
    ({ whole }) => away.length > 0 && firstWords(whole, kind, id) === field,
  );
  return ownWords(kind).length < 2 || isBeside ? away : none;
}

/** The first field that has words; the first there could be, when none has. */
function firstWords(plan: Plan, kind: Kind, id: string): string | undefined {
  if (kind === 'details') return undefined;
  const records: readonly { id: string }[] = plan[listOf[kind]];
  const record = records.find((one) => one.id === id) as Record<string, unknown> | undefined;
  const hasWords = (words: unknown) => typeof words === 'string' && words.trim() !== '';
  const ownFields = ownWords(kind);
  return ownFields.find((field) => hasWords(record?.[field])) ?? ownFields[0];
}
