/** Things that are told one at a time: which one is open, a new one, and those that were taken away. */
import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useRemoving, type Removing } from '../../fields/list/useRemoving';
import { useBegun } from '../../fields/useBegun';
import { useSelected } from '../../fields/useSelected';
import type { FirstValues } from '../../plan/begun';
import { isOf } from '../../plan/field';
import { usePlanSession } from '../../plan/usePlan';

export interface Telling<T> {
  kind: 'survey' | 'goodExample';
  /** The plan's. */
  records: readonly T[];
  /** One with nothing told in it. */
  blank: T;
  /** What a new one holds from the start. */
  values: FirstValues;
  /** Whether nothing has been told in one yet. */
  isBlank: (record: T) => boolean;
}

export interface Told<T> {
  /** The plan's, and those that are begun. */
  shown: readonly T[];
  /** It is chosen, or something in it is not saved. */
  isOpen: (id: string) => boolean;
  /** It is not in the plan yet. */
  isBegun: (id: string) => boolean;
  /** Begun since the page was opened. */
  newest: string | null;
  toggle: (id: string) => void;
  begin: () => void;
  removing: Removing;
}

export function useTold<T extends { id: string }>(telling: Telling<T>): Told<T> {
  const { kind, records, blank, values, isBlank } = telling;
  const { store } = usePlanSession();
  const begun = useBegun(kind);
  const drafts = useSelected((state) => state.drafts);
  const [open, setOpen] = useState<string | null>(null);
  const [newest, setNewest] = useState<string | null>(null);
  const removing = useRemoving(kind, records);
  const shown = useMemo(
    () => [...records, ...begun.map((one): T => ({ ...blank, ...one.values, id: one.id }))],
    [records, begun, blank],
  );
  const isWritten = (id: string) => [...drafts.keys()].some(isOf({ kind, id }));

  // One that is left with nothing in it goes again, without a word: judged when all that was typed is answered.
  const leave = () => {
    const left = open;
    store.tidy(kind);
    if (left === null) return;
    void store.settled().then(() => {
      const { whole, drafts: waiting } = store.state();
      const list = kind === 'survey' ? whole.surveys : whole.goodExamples;
      const record = list.find(({ id, removed }) => id === left && !removed) as T | undefined;
      const isOnItsWay = [...waiting.keys()].some(isOf({ kind, id: left }));
      if (record && isBlank(record) && !isOnItsWay) store.discard({ kind, id: left });
    });
  };
  return {
    shown,
    isOpen: (id) => open === id || isWritten(id),
    isBegun: (id) => begun.some((one) => one.id === id),
    newest,
    toggle: (id) => {
      leave();
      setOpen(open === id ? null : id);
    },
    begin: () => {
      leave();
      const id = newId();
      store.begin({ kind, id }, values);
      setOpen(id);
      setNewest(id);
    },
    removing: {
      ...removing,
      remove: (id, name) => {
        setOpen(null);
        removing.remove(id, name);
      },
    },
  };
}
