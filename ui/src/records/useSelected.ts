/** One part of the plan itself: what asks for it is drawn again only when that part is another. */
import { useSyncExternalStore } from 'react';
import type { PlanItself } from '../store/subscriptions';
import { usePlanSession } from '../store/usePlan';

/** `select` must give back the very same value for the same state. */
export function useSelected<T>(select: (state: PlanItself) => T): T {
  const { store } = usePlanSession();
  return useSyncExternalStore(store.subscriptions.plan, () => select(store.state()));
}
