/** People to choose among: those in the plan, and a new name, which adds the person in the same act. */
import type { Person } from '../api/bindings/plan';
import { blank as blanks } from '../api/registry';
import type { Choice } from './Chooser';
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

/** Somebody nothing is known of yet. */
export const newPerson: Blank<Person> = (id: string, rank: number) => ({
  record: { ...blanks.person, id, rank, active: true },
  values: { rank, active: true },
});
