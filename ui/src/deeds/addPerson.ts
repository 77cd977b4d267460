/** Somebody new comes into the plan. */
import type { Edit, Person } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';

/** A person known by name alone, who helps. */
export function addPerson(id: string, name: string, people: readonly Person[]): Edit {
  const fields = { name: name.trim(), roles: ['helper'], active: true, rank: rankAfter(people) };
  return { edit: 'add', kind: 'person', id, fields };
}
