import type { ActionState } from '../api/bindings/plan';

/** The states that can follow each state: core refuses the others. */
export const nextStates: Record<ActionState, readonly ActionState[]> = {
  planned: ['underWay', 'done', 'stopped'],
  underWay: ['planned', 'done', 'stopped'],
  done: ['planned', 'underWay'],
  stopped: ['planned', 'underWay'],
};
