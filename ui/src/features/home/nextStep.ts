/** The one thing the front page leads to first. */
import type { ConversationState } from '../conversation/stops';
import type { QuestionKey } from '../conversation/questions';

export type NextStep =
  | { to: 'begin' }
  | { to: 'continue'; question: QuestionKey }
  /** With the question of a conversation that waits meanwhile. */
  | { to: 'followUps'; question?: QuestionKey }
  | { to: 'plan' };

export interface FrontState {
  conversation: ConversationState;
  /** Nothing that matters is written yet. */
  isEmpty: boolean;
  /** Something should have been followed up. */
  isLate: boolean;
}

/** An empty plan begins with the conversation; else what is late comes first, then the conversation that is begun. */
export function nextStepOf({ conversation, isEmpty, isLate }: FrontState): NextStep {
  const isUnderWay = conversation.is === 'underWay';
  if (isEmpty && !(isUnderWay && conversation.question !== 'matters')) return { to: 'begin' };
  const left = isUnderWay ? { question: conversation.question } : null;
  if (isLate && !isEmpty) return { to: 'followUps', ...left };
  return left ? { to: 'continue', ...left } : { to: 'plan' };
}
