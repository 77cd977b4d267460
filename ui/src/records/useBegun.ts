/** The records that are begun in a list and not in the plan yet, also those begun before the page was opened. */
import { useEffect, useMemo } from 'react';
import type { Begun } from '../store/begun';
import { usePlanSession } from '../store/usePlan';
import { useSelected } from './useSelected';

/** What nothing is written in is let go of with the page. */
export function useBegun(list: string): readonly Begun[] {
  const { store } = usePlanSession();
  const begun = useSelected((state) => state.begun);
  useEffect(
    () => () => {
      store.tidy(list);
    },
    [store, list],
  );
  return useMemo(() => [...begun.values()].filter((record) => record.list === list), [begun, list]);
}
