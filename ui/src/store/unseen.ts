/** Characters that nobody sees and that core refuses in a text: control characters, and those that turn how it is read. */
import type { ProblemCode } from '../api/bindings/problem';
import { unseen } from '../api/registry';

const codes: readonly ProblemCode[] = ['control-characters', 'direction-characters'];

/** Whether a text is refused for nothing but what nobody sees in it. */
export function isUnseen(code: ProblemCode): boolean {
  return codes.includes(code);
}

const pattern = new RegExp(unseen, 'gu');

/** The text with nothing in it that core refuses as unseen. Lines stay lines. */
export function withoutUnseen(text: string): string {
  return text.replace(pattern, '');
}
