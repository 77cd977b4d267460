/** Takes records away without asking, and remembers which, so that each can be taken back where it stood. */
import { useCallback, useMemo, useState } from 'react';
import type { Kind } from '../../api/bindings/Kind';
import { usePlanSession } from '../../plan/usePlan';

export interface Removed {
  id: string;
  name: string;
}

export interface Removing {
  /** Those that are still away. */
  removed: readonly Removed[];
  remove: (id: string, name: string) => void;
  restore: (id: string) => void;
}

export function useRemoving(kind: Kind, records: readonly { id: string }[]): Removing {
  const { store } = usePlanSession();
  const [taken, setTaken] = useState<readonly Removed[]>([]);
  const removed = useMemo(
    () => taken.filter(({ id }) => !records.some((record) => record.id === id)),
    [taken, records],
  );
  const remove = useCallback(
    (id: string, name: string) => {
      void store.act([{ edit: 'remove', kind, id }]).then((changed) => {
        // With the owner's words in it, and another pen, it became a proposal.
        const gone = changed !== null && changed.proposals.length === 0;
        if (!gone) return;
        setTaken((before) => [...before.filter((one) => one.id !== id), { id, name }]);
        // The line where it stood says it, and takes back just this.
        store.hush();
      });
    },
    [kind, store],
  );
  const restore = useCallback(
    (id: string) => {
      void store.act([{ edit: 'restore', kind, id }]);
      setTaken((before) => before.filter((one) => one.id !== id));
    },
    [kind, store],
  );
  return { removed, remove, restore };
}
