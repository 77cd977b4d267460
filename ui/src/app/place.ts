/** Where in the program one is. A plan is open in `sheet` and `plan`, and in no other place. */
import type { Pen, Plan, WayIn } from '../api/bindings/plan';
import type { NewPlan, OpenedPlan } from '../api/bindings/program';
import type { OnShelf, TakenCopy } from '../api/bindings/vault';
import type { ToldToLock } from '../api/events';
import type { Ended } from './ended';
import { ownerOf } from '../store/visible';

export type Place =
  | { at: 'shelf'; ended?: Ended; taken?: TakenCopy }
  | { at: 'settings' }
  | { at: 'help' }
  | { at: 'protection' }
  | { at: 'takeIn' }
  | { at: 'begin'; how: 'new' | 'taken' }
  /** `lost`: the recovery code was shown when it locked. */
  | { at: 'unlock'; onShelf: OnShelf; locked: ToldToLock | null; lost?: boolean }
  /** The plan was hidden from somebody, and is locked. */
  | { at: 'hidden'; onShelf: OnShelf }
  | { at: 'sheet'; opened: OpenedPlan; code: string; pen: Pen }
  | { at: 'plan'; opened: OpenedPlan; pen: Pen };

/** Whether a plan's own pages stand here, which answer for themselves when the program is to end. */
export const isPlan = (place: Place) => place.at === 'plan';

/** The plan that is open here, if one is. */
export function openIn(place: Place): OpenedPlan | null {
  return place.at === 'sheet' || place.at === 'plan' ? place.opened : null;
}

function contactOf(plan: Plan): string | null {
  const present = plan.people.filter((person) => !person.removed && person.active);
  return present.find((person) => person.roles.includes('primaryContact'))?.id ?? null;
}

/** Who holds the pen first: whoever's pass phrase it was. */
export function penOfWay(plan: Plan, way: WayIn): Pen {
  const owner = ownerOf(plan).id;
  const writer = way === 'contact' ? (contactOf(plan) ?? owner) : owner;
  return { writer, words: writer };
}

/** Who holds the pen first in a new plan: whoever they said writes today. */
export function penOfWriter(plan: Plan, writes: NewPlan['writes']): Pen {
  const owner = ownerOf(plan).id;
  const contact = contactOf(plan) ?? owner;
  if (writes === 'owner') return { writer: owner, words: owner };
  return { writer: contact, words: writes === 'contact' ? contact : owner };
}
