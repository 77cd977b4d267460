/** A record there is room for: begun as soon as it is shown, and in the plan from the first thing written in it. */
import { useEffect } from 'react';
import { v7 as newId } from 'uuid';
import type { Kind } from '../api/bindings/plan';
import type { FirstValues } from '../store/begun';
import { usePlanSession } from '../store/usePlan';
import { useBegun } from './useBegun';

export interface FirstOf {
  kind: Kind;
  /** Tells it from all others that are begun. */
  list: string;
  values: FirstValues;
}

/** Its id; null when it is not wanted, because there is one in the plan, and in the blink before it is begun. */
export function useFirst({ kind, list, values }: FirstOf, isWanted: boolean): string | null {
  const { store } = usePlanSession();
  const [begun] = useBegun(list);
  const id = begun?.id ?? null;
  useEffect(() => {
    if (isWanted && id === null) store.begin({ kind, id: newId() }, values, list);
  }, [store, isWanted, id, kind, list, values]);
  return isWanted ? id : null;
}
