/** What the shell tells the window without being asked. */
import { listen } from '@tauri-apps/api/event';
import type { LeaveReason, LockReason, OtherShelf, ReadNow } from './bindings/program';

/** Why a plan is locked when nobody in the window asked for it. */
export type ToldToLock = Exclude<LockReason, 'asked' | 'hidden' | 'overview'>;

interface Told {
  /** Seconds until locking; null when someone came back. */
  countdown: number | null;
  /** Cover the plan, finish saving what is typed, then lock; the shell locks by itself after two seconds. */
  'lock-asked': ToldToLock;
  /** The program is to end: say that it is heard, settle what is typed, then leave. */
  'leave-asked': LeaveReason;
  locked: LockReason;
  /** Something that could not be saved was handed over, and waits. */
  'unsaved-kept': null;
  /** Somebody double-clicked a locked copy with this name; `takeWantedCopy` puts it on the shelf. */
  'copy-wanted': string;
  /** The program was started once more, to open another shelf than this. */
  'other-shelf': OtherShelf;
  /** Which word is read aloud; null when all is read. */
  'reading-aloud': ReadNow | null;
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
