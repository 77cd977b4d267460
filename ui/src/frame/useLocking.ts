/** Locking loses nothing: what is typed is saved first, whoever asks for the lock. */
import { useCallback, useEffect, useState } from 'react';
import { whenTold } from '../api/events';
import { lock } from '../api/shell';
import { usePlanSession } from '../plan/usePlan';

/** How long saving may take before the lock, in milliseconds; the shell waits two seconds when it asks. */
const patience = 1500;

export interface Locking {
  lock: () => void;
  /** A lock is asked for, and something cannot be saved. */
  waiting: boolean;
  lockAnyway: () => void;
}

function atMost(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

export function useLocking(): Locking {
  const { store } = usePlanSession();
  const [waiting, setWaiting] = useState(false);

  const lockNow = useCallback(() => {
    setWaiting(false);
    void lock();
  }, []);

  const lockWhenSaved = useCallback(async () => {
    await Promise.race([store.settled(), atMost(patience)]);
    if (store.isSaved()) lockNow();
    else setWaiting(true);
  }, [store, lockNow]);

  useEffect(
    () =>
      whenTold('lock-asked', () => {
        void Promise.race([store.settled(), atMost(patience)]).then(lockNow);
      }),
    [store, lockNow],
  );

  // Once it is saved there is nothing to choose; whoever asked may have begun to write again.
  useEffect(() => {
    if (!waiting) return;
    return store.listeners.any(() => {
      if (store.isSaved()) setWaiting(false);
    });
  }, [waiting, store]);

  return {
    lock: useCallback(() => void lockWhenSaved(), [lockWhenSaved]),
    waiting,
    lockAnyway: lockNow,
  };
}
