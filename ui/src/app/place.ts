/** Where in the program one is. A plan is open in `sheet` and `plan`, and in no other place. */
import type { OpenedPlan } from '../api/bindings/program';
import type { OnShelf, TakenCopy } from '../api/bindings/vault';
import type { ToldToLock } from '../api/events';
import type { Ended } from './ended';

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
  | { at: 'sheet'; opened: OpenedPlan; code: string }
  | { at: 'plan'; opened: OpenedPlan };

/** Whether a plan's own pages stand here, which answer for themselves when the program is to end. */
export const isPlan = (place: Place) => place.at === 'plan';

/** The plan that is open here, if one is. */
export function openIn(place: Place): OpenedPlan | null {
  return place.at === 'sheet' || place.at === 'plan' ? place.opened : null;
}
