/** What happens to a concern: it is open until someone answers, and the owner says whether the answer was enough. */
import type { Concern, ConcernState, YesNo } from '../api/bindings/plan';
import { nextStates } from '../api/registry';

/** Whether somebody should answer it, for the first time or again. */
export function needsAnswer({ state }: Pick<Concern, 'state'>): boolean {
  return state === 'open' || state === 'moreWanted';
}

/** Those nobody has answered first, then those that need more, then the answered; within each as people put them. */
export function inTurn<T extends Pick<Concern, 'state'>>(concerns: readonly T[]): T[] {
  const turn: Record<ConcernState, number> = { open: 0, moreWanted: 1, answered: 2, settled: 3 };
  return [...concerns].sort((a, b) => turn[a.state] - turn[b.state]);
}

/** Where the owner's «do you need more?» leads: yes opens it again, no lets it rest. */
export function stateAfterNeed(state: ConcernState, needsMore: YesNo): ConcernState {
  const wanted = needsMore === 'yes' ? (['moreWanted', 'open'] as const) : (['settled'] as const);
  return wanted.find((next) => nextStates.concern[state].includes(next)) ?? state;
}
