/** Where in the program one is. A plan is open in `sheet`, `leftOut` and `plan`, and in no other place. */
import type { Left } from '../api/bindings/document';
import type { OpenedPlan, OverviewTold } from '../api/bindings/program';
import type { OnShelf, TakenCopy } from '../api/bindings/vault';
import type { ToldToLock } from '../api/events';
import type { Ended } from './ended';

export type Place =
  | { at: 'shelf'; ended?: Ended; taken?: TakenCopy }
  | { at: 'settings' }
  | { at: 'help' }
  | { at: 'protection' }
  | { at: 'takeIn' }
  /** The door of the contact's overview; `make`: there is none yet. */
  | { at: 'overviewDoor'; make: boolean }
  /** Null: it is unlocked already, and is asked for. */
  | { at: 'overview'; told: OverviewTold | null }
  | { at: 'begin'; how: 'new' | 'taken' }
  /** `lost`: the recovery code was shown when it locked. */
  | { at: 'unlock'; onShelf: OnShelf; locked: ToldToLock | null; lost?: boolean }
  /** The plan was hidden from somebody, and is locked. */
  | { at: 'hidden'; onShelf: OnShelf }
  /** `left`: what had no place in it, when it came from another program. */
  | { at: 'sheet'; how: 'new' | 'taken'; opened: OpenedPlan; code: string; left: Left[] }
  | { at: 'leftOut'; opened: OpenedPlan; left: Left[] }
  /** `isNew`: nothing is written in it yet, and the conversation is where it begins. */
  | { at: 'plan'; opened: OpenedPlan; isNew?: boolean };

/** Whether a plan's own pages stand here, which answer for themselves when the program is to end. */
export const isPlan = (place: Place) => place.at === 'plan';

/** The plan that is open here, if one is. */
export function openIn(place: Place): OpenedPlan | null {
  return 'opened' in place ? place.opened : null;
}
