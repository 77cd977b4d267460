/** The way through the conversation: each question, then what was said to it, and at the end everything. */
import { questionKeys, type QuestionKey } from './questions';

export type Stop =
  { at: 'question'; question: QuestionKey } | { at: 'said'; question: QuestionKey } | { at: 'end' };

/** Where a conversation was left. */
export interface Left {
  /** Null at the end. */
  question: QuestionKey | null;
  /** Every question has been passed, also when one is at a question again. */
  isThrough: boolean;
  /** The id of the answer that was being written. */
  text: string | null;
}

/** The words of a bookmark, in this order; an older one has no text. */
const through = 'end';
const textIs = 'text=';

/** What a bookmark says; at the first question when there is none, or it is one this program does not know. */
export function leftAt(bookmark: string | null): Left {
  const said = bookmark?.split(' ') ?? [];
  const isThrough = said.includes(through);
  const question = questionKeys.find((key) => said.includes(key)) ?? null;
  const text = said.find((word) => word.startsWith(textIs))?.slice(textIs.length) ?? null;
  if (question !== null || !isThrough) {
    return { question: question ?? questionKeys[0], isThrough, text };
  }
  return { question, isThrough, text: null };
}

/** The same as a line that is remembered. */
export function bookmarkOf({ question, isThrough, text }: Left): string {
  const said = [isThrough && through, question, text !== null && textIs + text];
  return said.filter((word) => typeof word === 'string').join(' ');
}

/** What was said to a question is looked at on the way: tomorrow begins at the question itself. */
export function stopOf({ question }: Left): Stop {
  return question === null ? { at: 'end' } : { at: 'question', question };
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

/**
 * The way back, where nobody has gone on in this sitting: the pages that «Neste» leads through. Null before the first
 * question. `isAnswered`: something is said to the question, which is then read back on the way.
 */
export function stopBefore(
  stop: Stop,
  isAnswered: (question: QuestionKey) => boolean,
): Stop | null {
  if (stop.at === 'said') return { at: 'question', question: stop.question };
  const at = stop.at === 'end' ? questionKeys.length : questionKeys.indexOf(stop.question);
  const before = questionKeys[at - 1];
  if (before === undefined) return null;
  return { at: isAnswered(before) ? 'said' : 'question', question: before };
}

/** The stop one came from, and the way to it; what was said and is taken back since is not read back. */
export function cameFrom(
  trail: readonly Stop[],
  isAnswered: (question: QuestionKey) => boolean,
): { stop: Stop; trail: readonly Stop[] } | null {
  const at = trail.findLastIndex((one) => one.at !== 'said' || isAnswered(one.question));
  const stop = trail[at];
  return stop === undefined ? null : { stop, trail: trail.slice(0, at) };
}

export type ConversationState =
  { is: 'notBegun' } | { is: 'underWay'; question: QuestionKey } | { is: 'through' };

/** How far a conversation with this bookmark has come. */
export function conversationAt(bookmark: string | null): ConversationState {
  if (bookmark === null) return { is: 'notBegun' };
  const { question, isThrough } = leftAt(bookmark);
  if (question === null || isThrough) return { is: 'through' };
  return { is: 'underWay', question };
}
