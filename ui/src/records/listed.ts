/** Words one after the other, as they are read aloud. */
import type { Names } from './useNames';

/** «mål og tiltak, helse og bekymringer». */
export function listed(words: readonly string[], names: Names): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  return names.printed('and', { first: words.slice(0, -1).join(', '), last });
}
