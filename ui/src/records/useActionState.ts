/** How far an action has come, as the papers say it; what stands as not begun tells when it was followed up last. */
import type { Action } from '../api/bindings/plan';
import { longDay, nearDay } from '../i18n/dates';
import type { Day } from '../i18n/day';
import { usePlanSession } from '../store/usePlan';
import { useNames } from './useNames';
import { useSelected } from './useSelected';

export interface ActionStateWords {
  /** «I gang», «Gjort 18. mars 2027», «Ikke begynt · fulgt opp 30. november». */
  words: string;
  /** The day it was followed up, where the words say it. */
  followedUpOn: Day | null;
}

export function useActionState({ id, state, endedOn }: Action): ActionStateWords {
  const names = useNames();
  const { today } = usePlanSession();
  const followedUpOn = useSelected(
    ({ reading }) => reading.followedUp.find(({ action }) => action === id)?.on ?? null,
  );
  const hasEnded = (state === 'done' || state === 'stopped') && endedOn !== null;
  const words = hasEnded
    ? names.printed(`goals.states.${state}On`, { date: longDay(endedOn, names.language) })
    : names.printed(`goals.states.${state}`);
  if (followedUpOn === null) return { words, followedUpOn };
  const date = nearDay(followedUpOn, today, names.language);
  return { words: names.printed('goals.states.followedUp', { state: words, date }), followedUpOn };
}
