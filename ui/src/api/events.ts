/** What the shell tells the window without being asked. */
import { listen } from '@tauri-apps/api/event';

/** Why a plan is locked: nobody was there, the laptop slept, or someone asked. */
export type LockReason = 'idle' | 'jump' | 'asked';

interface Told {
  /** Seconds until locking; null when someone came back. */
  countdown: number | null;
  /** Finish saving what is typed, then lock; the shell locks by itself after two seconds. */
  'lock-asked': Exclude<LockReason, 'asked'>;
  locked: LockReason;
}

/** Calls `heard` every time the shell tells of this; the answer ends it. */
export function whenTold<E extends keyof Told>(
  event: E,
  heard: (payload: Told[E]) => void,
): () => void {
  const listening = listen<Told[E]>(event, ({ payload }) => {
    heard(payload);
  });
  return () => {
    void listening.then((stop) => {
      stop();
    });
  };
}
