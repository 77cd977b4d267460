/**
 * The consents as they are read: to the plan, and to sharing by person; those that hold, those that have run out, and
 * those taken back.
 */
import type { Consent, Person } from '../../api/bindings/plan';
import type { ConsentOnDay, ConsentState } from '../../api/bindings/reading';
import type { Day } from '../../i18n/day';

/** How each consent stands today, as core reads it. */
export type StateOf = (consent: Consent) => ConsentState;

export function stateIn(states: readonly ConsentOnDay[]): StateOf {
  const byId = new Map(states.map(({ consent, state }) => [consent, state]));
  return ({ id }) => byId.get(id) ?? 'holds';
}

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
export function sharedWith(consents: readonly Consent[], today: Day, stateOf: StateOf): Shared[] {
  const byPerson = new Map<string, Consent[]>();
  for (const consent of consents) {
    if (consent.sort !== 'sharing' || consent.person === null) continue;
    byPerson.set(consent.person, [...(byPerson.get(consent.person) ?? []), consent]);
  }
  const shared = [...byPerson].map(([person, given]) => {
    return { person, ...toldOf(given, today, stateOf) };
  });
  return shared.sort((a, b) => Number(a.holding.length === 0) - Number(b.holding.length === 0));
}

/** The consents to the plan: those that hold, those that have run out, and those taken back that are told of. */
export function toThePlan(consents: readonly Consent[], today: Day, stateOf: StateOf): Consent[] {
  const told = toldOf(
    consents.filter(({ sort }) => sort === 'plan'),
    today,
    stateOf,
  );
  return [...told.holding, ...told.ranOut, ...told.withdrawn];
}

function toldOf(given: readonly Consent[], today: Day, stateOf: StateOf): Omit<Shared, 'person'> {
  // What begins later stands among what holds: its first day is told there.
  const holding = given.filter((one) => ['holds', 'notYet'].includes(stateOf(one)));
  const over = given.filter((one) => stateOf(one) === 'ranOut');
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
