/**
 * The consents as they are read: to the plan, and to sharing by person; those that hold, those that have run out, and
 * those taken back.
 */
import type { Consent, Person } from '../../api/bindings/plan';
import type { Day } from '../../i18n/day';

/** Its last day is past, and nobody has taken it back: it must be asked for again. */
export const ranOut = ({ withdrawnOn, until }: Consent, today: Day) =>
  withdrawnOn === null && until !== null && until < today;

/** A consent that is not taken back, and whose last day is not past. */
export const holds = (consent: Consent, today: Day) =>
  consent.withdrawnOn === null && !ranOut(consent, today);

/** What one person may see. */
export interface Shared {
  person: string;
  /** Mostly one. */
  holding: readonly Consent[];
  ranOut: readonly Consent[];
  /** What was taken back today, and can be undone; when none holds, the one that was taken back last in any case. */
  withdrawn: readonly Consent[];
}

/** By person, in the order of the consents; those who may see nothing any more stand last. */
export function sharedWith(consents: readonly Consent[], today: Day): Shared[] {
  const byPerson = new Map<string, Consent[]>();
  for (const consent of consents) {
    if (consent.sort !== 'sharing' || consent.person === null) continue;
    byPerson.set(consent.person, [...(byPerson.get(consent.person) ?? []), consent]);
  }
  const shared = [...byPerson].map(([person, given]) => {
    return { person, ...toldOf(given, today) };
  });
  return shared.sort((a, b) => Number(a.holding.length === 0) - Number(b.holding.length === 0));
}

/** The consents to the plan: those that hold, those that have run out, and those taken back that are told of. */
export function toThePlan(consents: readonly Consent[], today: Day): Consent[] {
  const told = toldOf(
    consents.filter(({ sort }) => sort === 'plan'),
    today,
  );
  return [...told.holding, ...told.ranOut, ...told.withdrawn];
}

function toldOf(given: readonly Consent[], today: Day): Omit<Shared, 'person'> {
  const holding = given.filter((one) => holds(one, today));
  const over = given.filter((one) => ranOut(one, today));
  const last = holding.length + over.length > 0 ? null : newest(given);
  const withdrawn = given.filter((one) => one.withdrawnOn === today || one === last);
  return { holding, ranOut: over, withdrawn };
}

function newest(given: readonly Consent[]): Consent | null {
  const ended = (consent: Consent) => consent.withdrawnOn ?? '';
  return [...given].sort((a, b) => ended(b).localeCompare(ended(a)))[0] ?? null;
}

/** Those who take part now, and whom nothing is said of. */
export function notSaid(people: readonly Person[], shared: readonly Shared[]): Person[] {
  const said = new Set(shared.map(({ person }) => person));
  return people.filter(
    ({ id, roles, active, onlyOnMap }) =>
      active && !onlyOnMap && !roles.includes('owner') && !said.has(id),
  );
}
