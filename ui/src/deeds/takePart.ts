/** Somebody takes part in another way. */
import type { Edit, Person } from '../api/bindings/plan';

/** How somebody takes part: meets the owner, is reached through another, or does not take part now. */
export type TakesPart = { how: 'meets' | 'away' } | { how: 'through'; person: string };

/** What changes when somebody takes part in another way. Who is away keeps whom they were reached through. */
export function takePart(person: Person, part: TakesPart): Edit[] {
  const wanted =
    part.how === 'away'
      ? { active: false }
      : { active: true, through: part.how === 'through' ? part.person : null };
  return Object.entries(wanted)
    .filter(([field, value]) => person[field as 'active' | 'through'] !== value)
    .map(([field, value]) => ({ edit: 'change', kind: 'person', id: person.id, field, value }));
}
