/** Which records of a kind have a part in what does not go together since copies of the plan met. */
import { useSyncExternalStore } from 'react';
import type { Kind } from '../../api/bindings/plan';
import { usePlanSession } from '../../store/usePlan';
import { watchOf } from '../../store/unsettledWatch';

export function useMisfitsAmong(kind: Kind): ReadonlySet<string> {
  const { store } = usePlanSession();
  const watch = watchOf(store);
  return useSyncExternalStore(watch.subscribe, () => watch.misfitsAmong(kind));
}
