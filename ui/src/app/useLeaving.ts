/**
 * The one place in the window that every way out of an open plan goes through: the lock button, a lock that nobody asked
 * for, hiding, and closing or ending the program. What is typed is saved first. When that takes long the person who asked
 * is asked; when nobody is there to ask, what is not saved is handed over, and waits until the plan is open again.
 */
import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LeaveReason, LockReason, OpenedPlan } from '../api/bindings/program';
import { whenTold } from '../api/events';
import { keepUnsaved, leave, leaveHeard, lock, stay } from '../api/shell';
import { atMost } from '../store/atMost';
import type { PlanStore } from '../store/PlanStore';

/** How long saving may take before somebody is asked, in milliseconds; the shell waits two seconds for a lock. */
const patience = 1500;

/** What the person, or the system, wants. */
export type Wanted = 'lock' | 'overview' | LeaveReason;

export type LeavingState =
  | { is: 'here' }
  | { is: 'saving'; wanted: Wanted }
  /** It cannot be saved now; `done` is what had been typed and done by then. */
  | { is: 'asking'; wanted: Wanted; done: number }
  /** Nobody sees the plan any longer. */
  | { is: 'covered'; why: LockReason };

export interface Leaving {
  state: LeavingState;
  lock: () => void;
  /** The contact goes back to their overview. */
  toOverview: () => void;
  /** The program is to end, as by the window's cross. */
  close: () => void;
  /** Somebody comes in: nothing is to be seen, at once. */
  hide: () => void;
  /** Without what is not saved. */
  anyway: () => void;
  stay: () => void;
}

const here: LeavingState = { is: 'here' };

/** Whether only the plan is left, and not the program. */
const locks = (wanted: Wanted): wanted is 'lock' | 'overview' =>
  wanted === 'lock' || wanted === 'overview';

const finish = (wanted: Wanted) =>
  void (locks(wanted) ? lock(wanted === 'lock' ? 'asked' : wanted) : leave());

/** `last` is done when all is saved, and must be brief: whoever leaves waits for it. */
export function useLeaving(
  store: PlanStore,
  { folder, way, isExample }: Pick<OpenedPlan, 'folder' | 'way' | 'isExample'>,
  last?: () => Promise<void>,
): Leaving {
  const [state, setState] = useState<LeavingState>(here);

  const handOver = useCallback(async () => {
    // The example is never opened again.
    const words = isExample ? null : await store.handOver();
    if (words !== null) await keepUnsaved(folder, way, words);
  }, [store, folder, way, isExample]);

  const settled = useCallback(async () => {
    const waited = atMost(patience);
    await Promise.race([store.settled(), waited]);
    store.finish();
    await Promise.race([store.settled(), waited]);
    if (last === undefined || !store.isSaved()) return;
    await last();
    await Promise.race([store.settled(), atMost(patience)]);
  }, [store, last]);

  const cover = useCallback(
    async (why: LockReason) => {
      // Drawn before anything else is done.
      flushSync(() => {
        setState({ is: 'covered', why });
      });
      await settled();
      if (!store.isSaved()) await handOver();
      await lock(why);
    },
    [store, handOver, settled],
  );

  const settle = useCallback(
    async (wanted: Wanted) => {
      setState((now) => (now.is === 'covered' ? now : { is: 'saving', wanted }));
      await settled();
      if (store.isSaved()) finish(wanted);
      else {
        const asking = { is: 'asking', wanted, done: store.doings() } as const;
        setState((now) => (now.is === 'covered' ? now : asking));
      }
    },
    [store, settled],
  );

  useEffect(() => {
    const stopLock = whenTold('lock-asked', (why) => void cover(why));
    const stopLeave = whenTold('leave-asked', (why) => {
      void leaveHeard();
      void settle(why);
    });
    // Locked without a word from here: what was not saved is handed over all the same.
    const stopLocked = whenTold('locked', () => void handOver());
    return () => {
      stopLock();
      stopLeave();
      stopLocked();
    };
  }, [cover, settle, handOver]);

  const asking = state.is === 'asking' ? state : null;
  const remain = useCallback(() => {
    setState(here);
    if (asking !== null && !locks(asking.wanted)) void stay();
  }, [asking]);
  useEffect(() => {
    if (asking === null) return;
    return store.subscriptions.any(() => {
      if (!store.isSaved()) return;
      // Whoever asked may have gone on writing since: then they are still here.
      if (asking.wanted !== 'ended' && store.doings() !== asking.done) remain();
      else {
        setState({ is: 'saving', wanted: asking.wanted });
        finish(asking.wanted);
      }
    });
  }, [asking, store, remain]);

  return {
    state,
    lock: useCallback(() => void settle('lock'), [settle]),
    toOverview: useCallback(() => void settle('overview'), [settle]),
    close: useCallback(() => void settle('closed'), [settle]),
    hide: useCallback(() => void cover('hidden'), [cover]),
    anyway: useCallback(() => {
      if (asking === null) return;
      store.drop();
      finish(asking.wanted);
    }, [asking, store]),
    stay: remain,
  };
}
