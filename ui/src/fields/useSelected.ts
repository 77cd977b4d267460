/** One part of the plan's state: what asks for it is drawn again only when that part is another. */
import { useSyncExternalStore } from 'react';
import type { PlanState } from '../plan/PlanStore';
import { usePlanSession } from '../plan/usePlan';

/** `select` must give back the very same value for the same state. */
export function useSelected<T>(select: (state: PlanState) => T): T {
  const { store } = usePlanSession();
  return useSyncExternalStore(store.subscribe, () => select(store.state()));
}
