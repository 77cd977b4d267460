/** Characters that nobody sees and that core refuses in a text: control characters, and those that turn how it is read. */
import type { ProblemCode } from '../api/bindings/problem';

const codes: readonly ProblemCode[] = ['control-characters', 'direction-characters'];

/** Whether a text is refused for nothing but what nobody sees in it. */
export function isUnseen(code: ProblemCode): boolean {
  return codes.includes(code);
}

/** The text with nothing in it that core refuses as unseen. Lines stay lines. */
export function withoutUnseen(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}
