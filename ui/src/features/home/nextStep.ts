/** The one thing the front page leads to first. */
import type { ConversationState } from '../conversation/stops';
import type { QuestionKey } from '../conversation/questions';

export type NextStep =
  | { to: 'begin' }
  | { to: 'continue'; question: QuestionKey }
  | { to: 'followUps' }
  | { to: 'plan' };

export interface FrontState {
  conversation: ConversationState;
  /** Nothing that matters is written yet. */
  isEmpty: boolean;
  /** Something should have been followed up. */
  isLate: boolean;
}

/** A conversation that is begun goes on; before it, an empty plan begins with it; else what is late comes first. */
export function nextStepOf({ conversation, isEmpty, isLate }: FrontState): NextStep {
  if (conversation.is === 'underWay' && !(isEmpty && conversation.question === 'matters')) {
    return { to: 'continue', question: conversation.question };
  }
  if (isEmpty) return { to: 'begin' };
  return { to: isLate ? 'followUps' : 'plan' };
}
