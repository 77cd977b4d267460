/** A new record at the end of a list: it is begun here, and is in the plan from its first letter. */
import { useCallback, useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Kind } from '../../api/bindings/Kind';
import { usePlanSession } from '../../plan/usePlan';
import type { FirstValues } from '../Desk';
import { useDesk } from '../useDesk';
import { rankAfter, type Ranked } from './rank';

/** A record before anything is written in it, and what it is added with besides its first letter. */
export type Blank<T> = (id: string, rank: number) => { record: T; values: FirstValues };

export interface Adding<T> {
  /** The plan's records, and the one that is begun. */
  shown: readonly T[];
  newest: string | null;
  /** It is begun and not in the plan yet. */
  isBlank: (id: string) => boolean;
  begin: () => void;
  /** The person is done with the newest record's text; without any there is nothing to keep. */
  done: (text: string) => void;
}

export function useAdding<T extends Ranked>(
  kind: Kind,
  records: readonly T[],
  blank: Blank<T>,
): Adding<T> {
  const desk = useDesk();
  const { store } = usePlanSession();
  const [begun, setBegun] = useState<T | null>(null);
  const [born, setBorn] = useState(false);
  const inPlan = begun !== null && records.some(({ id }) => id === begun.id);
  // Once it has been in the plan it is the plan's: taken away, it does not come back here.
  if (inPlan && !born) setBorn(true);
  const isBegun = begun !== null && !inPlan && !born;
  const shown = useMemo(() => (isBegun ? [...records, begun] : records), [records, begun, isBegun]);

  const begin = () => {
    const id = newId();
    const { record, values } = blank(id, rankAfter(records));
    if (isBegun) desk.forget(begun.id);
    desk.begin(id, values);
    setBorn(false);
    setBegun(record);
  };
  const done = useCallback(
    (text: string) => {
      if (begun === null || text.trim() !== '') return;
      if (inPlan) void store.act([{ edit: 'remove', kind, id: begun.id }]);
      else desk.forget(begun.id);
      setBegun(null);
    },
    [begun, inPlan, kind, store, desk],
  );
  const isBlank = (id: string) => isBegun && begun.id === id;
  return { shown, newest: begun?.id ?? null, isBlank, begin, done };
}
