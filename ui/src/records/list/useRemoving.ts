/**
 * Takes records away without asking, and remembers which, so that each can be taken back where it stood. With the
 * owner's words in it and another pen, it is only proposed; that is remembered in the same way.
 */
import { useCallback, useMemo, useState } from 'react';
import type { Edit, Kind } from '../../api/bindings/plan';
import { usePlanSession } from '../../store/usePlan';
import { placeOfRecord, useFocusBack } from '../useFocusBack';
import { useSelected } from '../useSelected';

export interface Removed {
  id: string;
  name: string;
  /** The proposal to take it away, when that is all that was done. */
  proposal: string | null;
}

export interface Removing {
  /** Those that are still away, and those that are still proposed to be. */
  removed: readonly Removed[];
  remove: (id: string, name: string) => void;
  restore: (id: string) => void;
}

export function useRemoving(kind: Kind, records: readonly { id: string }[]): Removing {
  const { store } = usePlanSession();
  const focusBack = useFocusBack();
  const [taken, setTaken] = useState<readonly Removed[]>([]);
  const proposals = useSelected(({ visible }) => visible.proposals);
  const removed = useMemo(() => {
    const isAway = ({ id }: Removed) => !records.some((record) => record.id === id);
    const isProposed = (id: string) => proposals.some((proposal) => proposal.id === id);
    return taken.filter((one) => (one.proposal === null ? isAway(one) : isProposed(one.proposal)));
  }, [taken, records, proposals]);
  const remove = useCallback(
    (id: string, name: string) => {
      void store.act([{ edit: 'remove', kind, id }]).then((changed) => {
        if (changed === null) return;
        const [proposal = null] = changed.proposals;
        setTaken((before) => [...before.filter((one) => one.id !== id), { id, name, proposal }]);
        // The line where it stood says it, and takes back just this.
        store.hush();
      });
    },
    [kind, store],
  );
  const restore = useCallback(
    (id: string) => {
      const proposal = taken.find((one) => one.id === id)?.proposal ?? null;
      void store.act([proposal === null ? { edit: 'restore', kind, id } : withdrawn(proposal)]);
      focusBack(() => placeOfRecord(id));
      setTaken((before) => before.filter((one) => one.id !== id));
    },
    [kind, store, taken, focusBack],
  );
  return { removed, remove, restore };
}

/** Takes a proposal of one's own back. */
function withdrawn(proposal: string): Edit {
  return { edit: 'change', kind: 'proposal', id: proposal, field: 'state', value: 'withdrawn' };
}
