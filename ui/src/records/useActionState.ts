/** How far an action has come, as core tells it and in the words of the papers. */
import type { Action } from '../api/bindings/plan';
import type { ActionStanding } from '../api/bindings/reading';
import { dayThisYear } from '../i18n/dates';
import type { Day } from '../i18n/day';
import { usePlanSession } from '../store/usePlan';
import { useNames, type Names } from './useNames';
import { useSelected } from './useSelected';

export interface ActionStateWords {
  /** «I gang», «Gjort 18. mars», «Ikke begynt · fulgt opp 30. november». */
  words: string;
  /** The day it was followed up, where the words say it. */
  followedUpOn: Day | null;
}

export function useActionState({ id }: Pick<Action, 'id'>): ActionStateWords {
  const names = useNames();
  const { today } = usePlanSession();
  const told = useSelected(({ reading }) => reading.actions.find(({ action }) => action === id));
  // What is taken out of the plan may be asked for once more before its row is gone.
  if (told === undefined) return { words: '', followedUpOn: null };
  const near = (day: Day) => dayThisYear(day, today, names.language);
  const state = standingWords(told.standing, names, near);
  const followedUpOn = told.followedUp;
  if (followedUpOn === null) return { words: state, followedUpOn };
  const words = names.printed('goals.states.followedUp', { state, date: near(followedUpOn) });
  return { words, followedUpOn };
}

function standingWords(standing: ActionStanding, names: Names, near: (day: Day) => string): string {
  switch (standing.is) {
    case 'planned':
    case 'underWay':
      return names.printed(`goals.states.${standing.is}`);
    case 'begins':
      return names.printed('goals.states.begins', { date: near(standing.on) });
    case 'done':
    case 'stopped':
      return standing.on === null
        ? names.printed(`goals.states.${standing.is}`)
        : names.printed(`goals.states.${standing.is}On`, { date: near(standing.on) });
  }
}
