/** Moves records in a list, shows them moved at once, and says so. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../api/bindings/plan';
import { usePlanSession } from '../../store/usePlan';
import { moved, type Ranked } from './rank';
import { moveEdits } from '../../deeds/move';
import { useReorder, type Move } from './useReorder';

export interface Moving<T> {
  /** The records as they stand, also while a move is being saved. */
  order: readonly T[];
  move: Move;
}

export function useMoving<T extends Ranked>(
  kind: Kind,
  list: string,
  records: readonly T[],
  nameOf: (record: T) => string,
): Moving<T> {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const { say, listen } = useReorder();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const order = useMemo(() => inOrder(records, wanted), [records, wanted]);

  // The records change at every keystroke; how they are moved does not.
  const latest = useRef(order);
  useEffect(() => {
    latest.current = order;
  }, [order]);

  const move = useCallback<Move>(
    (from, to) => {
      const now = latest.current;
      const record = now[from];
      const edits = moveEdits(kind, now, from, to);
      if (record === undefined || edits.length === 0) return;
      setWanted(moved(now, from, to).map(({ id }) => id));
      say(t('record.moved', { name: nameOf(record), place: to + 1, of: now.length }));
      void store.act(edits).then(() => {
        setWanted(null);
      });
    },
    [kind, nameOf, store, say, t],
  );
  useEffect(() => listen(list, move), [listen, list, move]);
  return { order, move };
}

function inOrder<T extends Ranked>(
  records: readonly T[],
  wanted: readonly string[] | null,
): readonly T[] {
  if (wanted === null) return records;
  const place = (record: T) => {
    const at = wanted.indexOf(record.id);
    return at === -1 ? wanted.length : at;
  };
  return [...records].sort((a, b) => place(a) - place(b));
}
