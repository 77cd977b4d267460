/** Things that are told one at a time: which one is open, a new one, and those that were taken away. */
import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useRemoving, type Removing } from '../../records/list/useRemoving';
import { useBegun } from '../../records/useBegun';
import type { FirstValues } from '../../store/begun';
import { isOf } from '../../store/field';
import type { PlanState } from '../../store/PlanStore';
import { useNavigation } from '../../navigation/navigation';
import { usePlanSession } from '../../store/usePlan';
import type { VisiblePlan } from '../../store/visible';

type ToldKind = 'survey' | 'goodExample';

export interface Telling<T> {
  kind: ToldKind;
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
  /** It is chosen, and stays open as long as something in it is not saved. */
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
  const { about } = useNavigation();
  const [open, setOpen] = useState<readonly string[]>(() => [
    ...unsavedIn(kind, store.state()),
    // Who is led to one sees it open.
    ...(about?.kind === kind ? [about.id] : []),
  ]);
  const [newest, setNewest] = useState<string | null>(null);
  const removing = useRemoving(kind, records);
  const shown = useMemo(
    () => [...records, ...begun.map((one): T => ({ ...blank, ...one.values, id: one.id }))],
    [records, begun, blank],
  );
  // When all that was typed is answered it closes, unless something was refused; with nothing in it, it goes again,
  // without a word.
  const leave = (id: string) => {
    void store.settled().then(() => {
      const state = store.state();
      if (unsavedIn(kind, state).includes(id)) return;
      setOpen((before) => before.filter((one) => one !== id));
      const record = listIn(kind, state.visible).find((one) => one.id === id) as T | undefined;
      const isNothing = record === undefined ? state.begun.has(id) : isBlank(record);
      if (isNothing) store.discard({ kind, id });
    });
  };
  const openOnly = (id: string) => {
    open.forEach(leave);
    setOpen((before) => [...before, id]);
  };
  return {
    shown,
    isOpen: (id) => open.includes(id),
    isBegun: (id) => begun.some((one) => one.id === id),
    newest,
    toggle: (id) => {
      if (open.includes(id)) leave(id);
      else openOnly(id);
    },
    begin: () => {
      const id = newId();
      store.begin({ kind, id }, values);
      openOnly(id);
      setNewest(id);
    },
    removing: {
      ...removing,
      remove: (id, name) => {
        setOpen(open.filter((one) => one !== id));
        removing.remove(id, name);
      },
    },
  };
}

const listIn = (kind: ToldKind, { surveys, goodExamples }: VisiblePlan) =>
  kind === 'survey' ? surveys : goodExamples;

/** Those that hold something that is not saved. */
function unsavedIn(kind: ToldKind, { visible, begun, drafts }: PlanState): string[] {
  const ids = [...listIn(kind, visible).map(({ id }) => id), ...begun.keys()];
  return ids.filter((id) => [...drafts.keys()].some(isOf({ kind, id })));
}
