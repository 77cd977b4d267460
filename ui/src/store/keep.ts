/**
 * What is read out of the plan anew at each change mostly holds the very same records as before. It is then given back
 * as the same thing, so that only what changed is drawn again.
 */
export type Keep = <T extends object>(key: string, made: T) => T;

/** Gives back what it was given last under the same key, when that holds the same things. */
export function createKeep(): Keep {
  const kept = new Map<string, object>();
  return <T extends object>(key: string, made: T): T => {
    const before = kept.get(key) as T | undefined;
    const same = before !== undefined && holdsSame(before, made) ? before : made;
    kept.set(key, same);
    return same;
  };
}

/** Keeps nothing: everything is new. */
export const keepNothing: Keep = (_, made) => made;

/** Whether two lists, or two records, hold the very same things. */
function holdsSame(a: object, b: object): boolean {
  // Asked of every row of a plan at every letter.
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, at) => value === b[at]);
  }
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
