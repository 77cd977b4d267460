/** A text in parts: those that were looked for, and what stands between them. */
import type { Span } from '../../api/bindings/reading';

export interface Part {
  text: string;
  isMarked: boolean;
}

/** `marks` are in order, and none is over another. */
export function partsOf(text: string, marks: readonly Span[]): Part[] {
  let at = 0;
  const parts = marks.flatMap(({ from, to }) => {
    const before = { text: text.slice(at, from), isMarked: false };
    at = to;
    return [before, { text: text.slice(from, to), isMarked: true }];
  });
  return [...parts, { text: text.slice(at), isMarked: false }].filter((part) => part.text !== '');
}
