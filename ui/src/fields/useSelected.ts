/** One part of the plan itself: what asks for it is drawn again only when that part is another. */
import { useSyncExternalStore } from 'react';
import type { PlanItself } from '../plan/listeners';
import { usePlanSession } from '../plan/usePlan';

/** `select` must give back the very same value for the same state. */
export function useSelected<T>(select: (state: PlanItself) => T): T {
  const { store } = usePlanSession();
  return useSyncExternalStore(store.listeners.plan, () => select(store.state()));
}
