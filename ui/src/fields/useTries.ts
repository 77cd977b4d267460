/** Whether the newest try to put what stands in a field into the plan is answered; if it was refused, a problem says so. */
import { useCallback, useRef } from 'react';

/** A try that cannot be made, because what is typed cannot be read yet, is null. */
export type Try = Promise<unknown> | null;

export function useTries(onUnanswered: (unanswered: boolean) => void): (saving: Try) => void {
  const newest = useRef(0);
  return useCallback(
    (saving: Try) => {
      newest.current += 1;
      const mine = newest.current;
      onUnanswered(true);
      void saving?.then(() => {
        if (mine === newest.current) onUnanswered(false);
      });
    },
    [onUnanswered],
  );
}
