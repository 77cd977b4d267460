/** How old the owner is, and who consents: under 16 the parents, from 16 the owner, as an adult also a guardian. */
import type { Person } from '../api/bindings/plan';
import { readDay, type Day } from '../i18n/day';

/** Who decides for the owner; `unknown` while the plan does not tell when the owner was born. */
export type Guardianship = 'under16' | 'from16' | 'adult' | 'unknown';

/** The ages at which something changes. */
export const ages = { consents: 16, adult: 18 } as const;

/** The day someone turns this many years. Born on 29 February: on 1 March where there is no such day. */
export function birthday(born: Day, years: number): Day | null {
  const parts = readDay(born);
  if (parts === null) return null;
  const year = String(parts.year + years).padStart(4, '0');
  const day = `${year}${born.slice(4)}`;
  return readDay(day) === null ? `${year}-03-01` : day;
}

export function guardianshipOf(born: Day | null, on: Day): Guardianship {
  const own = born === null ? null : birthday(born, ages.consents);
  const adult = born === null ? null : birthday(born, ages.adult);
  if (own === null || adult === null) return 'unknown';
  if (on < own) return 'under16';
  return on < adult ? 'from16' : 'adult';
}

/**
 * Who can say yes for the owner, the first most likely. A guardian of an adult can, within what the guardian answers
 * for.
 */
export function consenters(people: readonly Person[], on: Day): Person[] {
  const there = people.filter(({ removed }) => !removed);
  const having = (role: Person['roles'][number]) =>
    there.filter(({ roles }) => roles.includes(role));
  const [owner] = having('owner');
  if (owner === undefined) return [];
  const [parents, guardians] = [having('parent'), having('guardian')];
  const found: Record<Guardianship, Person[]> = {
    under16: [...parents, ...guardians],
    from16: [owner],
    adult: [owner, ...guardians],
    unknown: [owner, ...parents, ...guardians],
  };
  return [...new Set(found[guardianshipOf(owner.born, on)])];
}
