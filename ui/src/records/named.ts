import type { Person } from '../api/bindings/plan';

/** «Rune Dahl, arbeidsgiver»; `gone` is said of someone who is no longer in the plan. */
export function named({ name, title, removed }: Person, gone: string): string {
  return [name, title, removed ? gone : ''].filter((part) => part !== '').join(', ');
}

/** As one who answers for something: a service without a named person is known by its telephone. */
export function answering(person: Person, gone: string): string {
  const phone = person.personSort === 'service' ? person.phone.trim() : '';
  return [named(person, gone), phone].filter((part) => part !== '').join(', ');
}
