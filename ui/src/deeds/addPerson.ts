/** Somebody new comes into the plan, or a service. */
import type { Edit, Person, PersonSort } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';

/** A person or a service known by name alone, who helps. */
export function addPerson(
  id: string,
  name: string,
  people: readonly Person[],
  personSort: PersonSort = 'person',
): Edit {
  const fields = { name: name.trim(), roles: ['helper'], active: true, rank: rankAfter(people) };
  const sort = personSort === 'person' ? {} : { personSort };
  return { edit: 'add', kind: 'person', id, fields: { ...fields, ...sort } };
}
