/** Things that are told one at a time: which one is open, a new one, and those that were taken away. */
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useRemoving, type Removing } from '../../fields/list/useRemoving';
import { useNavigation } from '../../frame/navigation';
import { usePlanSession } from '../../plan/usePlan';

export interface Told {
  open: string | null;
  /** Begun since the page was opened. */
  newest: string | null;
  toggle: (id: string) => void;
  begin: () => void;
  removing: Removing;
}

/** `values` is what a new one holds from the start; `isBlank` says whether nothing has been told in one yet. */
export function useTold<T extends { id: string }>(
  kind: 'survey' | 'goodExample',
  records: readonly T[],
  values: Record<string, unknown>,
  isBlank: (record: T) => boolean,
): Told {
  const { store } = usePlanSession();
  const { about } = useNavigation();
  // Who is led to one sees it open.
  const [open, setOpen] = useState(about?.kind === kind ? about.id : null);
  const [newest, setNewest] = useState<string | null>(null);
  const removing = useRemoving(kind, records);

  // One that is left with nothing in it goes again, without a word.
  const leave = () => {
    const left = records.find(({ id }) => id === open);
    if (left && isBlank(left)) void store.act([{ edit: 'remove', kind, id: left.id }]);
  };
  return {
    open,
    newest,
    toggle: (id) => {
      leave();
      setOpen(open === id ? null : id);
    },
    begin: () => {
      leave();
      const id = newId();
      void store.act([{ edit: 'add', kind, id, fields: values }]);
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
