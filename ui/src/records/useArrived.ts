/** What came in when another copy of the plan was last taken in, for as long as it is news; null when nothing is. */
import { useSyncExternalStore } from 'react';
import type { Arrived } from '../api/bindings/kept';
import { usePlanSession } from '../store/usePlan';
import { watchOf } from '../store/unsettledWatch';

export function useArrived(): Arrived | null {
  const { store } = usePlanSession();
  const watch = watchOf(store);
  return useSyncExternalStore(watch.subscribe, watch.arrived);
}
