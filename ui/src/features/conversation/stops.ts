/** The way through the conversation: each question, then what was said to it, and at the end everything. */
import { questionKeys, type QuestionKey } from './questions';

export type Stop =
  { at: 'question'; question: QuestionKey } | { at: 'said'; question: QuestionKey } | { at: 'end' };

/** The bookmark of a conversation that is through; before a question, when more is being said to it. */
const through = 'end';

/** Whether every question has been passed, also when one is at a question again. */
export function isThrough(bookmark: string | null): boolean {
  return bookmark?.split(' ')[0] === through;
}

/** Where a bookmark lies; at the first question when there is none, or it is one this program does not know. */
export function stopAt(bookmark: string | null): Stop {
  if (bookmark === through) return { at: 'end' };
  const [first] = questionKeys;
  const place = bookmark?.split(' ').at(-1);
  return { at: 'question', question: questionKeys.find((key) => key === place) ?? first };
}

/** What was said to a question is looked at on the way: tomorrow begins at the question itself. */
export function bookmarkOf(stop: Stop, hasBeenThrough: boolean): string {
  if (stop.at === 'end') return through;
  return hasBeenThrough ? `${through} ${stop.question}` : stop.question;
}

/** `isAnswered`: something is said to the question, which is then read back. */
export function nextStop(stop: Stop, isAnswered: boolean): Stop {
  if (stop.at === 'question' && isAnswered) return { at: 'said', question: stop.question };
  return passed(stop);
}

/** The next question, or the end. */
export function passed(stop: Stop): Stop {
  if (stop.at === 'end') return stop;
  const next = questionKeys[questionKeys.indexOf(stop.question) + 1];
  return next === undefined ? { at: 'end' } : { at: 'question', question: next };
}

/** Null before the first question. */
export function stopBefore(stop: Stop): Stop | null {
  if (stop.at === 'said') return { at: 'question', question: stop.question };
  const at = stop.at === 'end' ? questionKeys.length : questionKeys.indexOf(stop.question);
  const before = questionKeys[at - 1];
  return before === undefined ? null : { at: 'question', question: before };
}

export type ConversationState =
  { is: 'notBegun' } | { is: 'underWay'; question: QuestionKey } | { is: 'through' };

/** How far a conversation with this bookmark has come. */
export function conversationAt(bookmark: string | null): ConversationState {
  if (bookmark === null) return { is: 'notBegun' };
  const stop = stopAt(bookmark);
  if (stop.at === 'end' || isThrough(bookmark)) return { is: 'through' };
  return { is: 'underWay', question: stop.question };
}
