/** Rates something today: the day's first number adds an evaluation, the next ones change it. */
import { useCallback, useRef } from 'react';
import { v7 as newId } from 'uuid';
import { judgedToday, type Judged } from './evaluations';
import { addRating, changeRating } from '../deeds/rate';
import { usePlanSession } from './usePlan';

/** `judged` must be the very same for the same thing. */
export function useRateToday(judged: Judged): (rating: number) => void {
  const { store, today } = usePlanSession();
  // Arrow keys give several numbers in a row, while the first one is on its way to the disk.
  const added = useRef<string | null>(null);
  return useCallback(
    (rating: number) => {
      const { visible, reading } = store.state();
      const known = judgedToday(visible.evaluations, judged, reading.judgedToday);
      const id = known?.id ?? added.current;
      if (id !== null) {
        void store.act([changeRating(id, rating)]);
        return;
      }
      const first = newId();
      added.current = first;
      void store.act([addRating(first, judged, today, rating)]).then(() => {
        added.current = null;
      });
    },
    [store, today, judged],
  );
}
