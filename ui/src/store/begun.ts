/**
 * Records that are begun: each is in the plan from the first thing that is written in it, never before. What is written
 * waits like all other text, so that what core refuses stays on the screen and can be mended.
 */
import type { Edit, Plan, RecordRef } from '../api/bindings/plan';
import { isOf, without } from './field';
import { listOf } from '../api/registry';

/** The values a new record gets along with the first thing that is written in it. */
export type FirstValues = Record<string, unknown>;

export interface Begun extends RecordRef {
  /** Where it is shown until it is in the plan. */
  list: string;
  values: FirstValues;
}

/** By id. */
export type BegunRecords = ReadonlyMap<string, Begun>;

const saysNothing = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** The edits as they are sent: what is first written in a begun record adds it; nothing, and taking it away, does not. */
export function asSent(edits: readonly Edit[], begun: BegunRecords): Edit[] {
  const added = new Set<string>();
  return edits.flatMap((edit): Edit[] => {
    if (edit.edit !== 'change' && edit.edit !== 'remove') return [edit];
    const { kind, id } = edit;
    const record = begun.get(id);
    if (record === undefined || added.has(id)) return [edit];
    if (edit.edit === 'remove' || saysNothing(edit.value)) return [];
    added.add(id);
    return [{ edit: 'add', kind, id, fields: { ...record.values, [edit.field]: edit.value } }];
  });
}

/** The ids of those begun in the list that nothing is written in. */
export function blankIn(
  list: string,
  begun: BegunRecords,
  drafts: ReadonlyMap<string, string>,
): string[] {
  const written = [...drafts.keys()];
  return [...begun.values()]
    .filter((record) => record.list === list && !written.some(isOf(record)))
    .map(({ id }) => id);
}

/** Those that are not in the plan. */
export function withoutKnown(begun: BegunRecords, plan: Plan): BegunRecords {
  const known = [...begun.values()].filter(
    ({ kind, id }) => kind !== 'details' && plan[listOf[kind]].some((record) => record.id === id),
  );
  return without(
    begun,
    known.map(({ id }) => id),
  );
}
