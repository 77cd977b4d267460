/** A new record at the end of a list: it is begun here, and is in the plan from its first letter. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Kind } from '../../api/bindings/plan';
import type { FirstValues } from '../../store/begun';
import { usePlanSession } from '../../store/usePlan';
import { useBegun } from '../useBegun';
import { rankAfter, type Ranked } from './rank';

/** A record before anything is written in it, and what it is added with besides its first letter. */
export type Blank<T> = (id: string, rank: number) => { record: T; values: FirstValues };

export interface Adding<T> {
  /** The plan's records, and those that are begun: the newest, and any whose first text was refused. */
  shown: readonly T[];
  newest: string | null;
  /** It is begun and not in the plan yet. */
  isBlank: (id: string) => boolean;
  begin: () => void;
  /** The person is done with a record's text; without any there is nothing to keep. */
  done: (id: string, text: string) => void;
}

/** `list` tells lists of the same kind apart. */
export function useAdding<T extends Ranked>(
  kind: Kind,
  records: readonly T[],
  blank: Blank<T>,
  list: string = kind,
): Adding<T> {
  const { store } = usePlanSession();
  const begun = useBegun(list);
  const [newest, setNewest] = useState<string | null>(null);
  const shown = useMemo(() => {
    const rank = rankAfter(records);
    return [...records, ...begun.map(({ id }, at) => blank(id, rank + at).record)];
  }, [records, begun, blank]);

  /** Where the focus was when one was begun: it is there again when nothing came of it. */
  const from = useRef<Element | null>(null);
  const begin = () => {
    from.current = document.activeElement;
    const id = newId();
    // One that nothing came of gives way to the next.
    store.tidy(list);
    store.begin({ kind, id }, blank(id, rankAfter(shown)).values, list);
    setNewest(id);
  };
  const gone = useRef<string | null>(null);
  const done = useCallback(
    (id: string, text: string) => {
      if (text.trim() !== '') return;
      gone.current = id;
      store.discard({ kind, id });
      setNewest((before) => (before === id ? null : before));
    },
    [kind, store],
  );
  const isBlank = (id: string) => begun.some((record) => record.id === id);
  // At every drawing: the store tells of it in its own time. Whoever has gone elsewhere stays there.
  useLayoutEffect(() => {
    if (gone.current === null || isBlank(gone.current)) return;
    gone.current = null;
    const isNowhere = document.activeElement === document.body;
    if (isNowhere && from.current instanceof HTMLElement)
      from.current.focus({ preventScroll: true });
  });
  return { shown, newest, isBlank, begin, done };
}
