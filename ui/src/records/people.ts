/** People to choose among: those in the plan, and a new name, which adds the person in the same act. */
import type { Edit, Person } from '../api/bindings/plan';
import { blank as blanks } from '../api/registry';
import type { Choice } from './Chooser';
import { rankAfter } from './list/rank';
import type { Blank } from './list/useAdding';
import { named } from './named';

/** Without those who stand on the network map and nowhere else. */
export function onPaper(people: readonly Person[]): Person[] {
  return people.filter(({ onlyOnMap }) => !onlyOnMap);
}

/** Those in the plan now. Who only stands on the network map is no one to give a task. */
export function choosable(people: readonly Person[]): Person[] {
  return onPaper(people).filter(({ removed }) => !removed);
}

export function personChoice(person: Person): Choice {
  return { label: named(person, ''), value: person.id };
}

/** A person known by name alone, who helps. */
export function addPerson(id: string, name: string, people: readonly Person[]): Edit {
  const fields = { name: name.trim(), roles: ['helper'], active: true, rank: rankAfter(people) };
  return { edit: 'add', kind: 'person', id, fields };
}

/** Somebody nothing is known of yet. */
export const newPerson: Blank<Person> = (id: string, rank: number) => ({
  record: { ...blanks.person, id, rank, active: true },
  values: { rank, active: true },
});
