import type { Person } from '../api/bindings/plan';

/** «Rune Dahl, arbeidsgiver»; `gone` is said of someone who is no longer in the plan. */
export function named({ name, title, removed }: Person, gone: string): string {
  return [name, title, removed ? gone : ''].filter((part) => part !== '').join(', ');
}
