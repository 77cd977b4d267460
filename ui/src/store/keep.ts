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
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const other = b as Record<string, unknown>;
  return left.length === right.length && left.every(([key, value]) => other[key] === value);
}
