/** Which event of the week is open to be written in: one of the plan's, or one that is begun and not in the plan yet. */
import { useLayoutEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Edit, Weekday, WeeklyEvent } from '../../api/bindings/plan';
import { rankAfter } from '../../records/list/rank';
import { useBegun } from '../../records/useBegun';
import type { Begun } from '../../store/begun';
import { isOf } from '../../store/field';
import { blank as blanks } from '../../api/registry';
import { usePlanSession } from '../../store/usePlan';

/** The event that is written now. */
interface Opened {
  event: WeeklyEvent;
  /** It is not in the plan yet. */
  isNew: boolean;
  /** It was begun, and not opened again. */
  isBegunHere: boolean;
}

const list = 'week';

export function useWriting(events: readonly WeeklyEvent[]) {
  const { store } = usePlanSession();
  const begun = useBegun(list);
  const [at, setAt] = useState<WeeklyEvent | null>(() => refusedIn(begun));
  const known = events.find(({ id }) => id === at?.id);
  // What was refused is opened again when another is closed, until it is mended or erased.
  const beginning = begun.find(({ id }) => id === at?.id);
  const opened: Opened | null = known
    ? { event: known, isNew: false, isBegunHere: at?.what === '' }
    : at !== null && beginning
      ? {
          event: { ...at, ...(beginning.values as Partial<WeeklyEvent>) },
          isNew: true,
          isBegunHere: true,
        }
      : null;
  const isOpen = opened !== null;

  // The focus goes back to where the writing was opened.
  const back = useRef<WeeklyEvent | null>(null);
  useLayoutEffect(() => {
    if (isOpen || back.current === null) return;
    const { id, weekday } = back.current;
    back.current = null;
    // It may stand in another week by now.
    const place = document.getElementById(`record-${id}`);
    (place ?? document.getElementById(`add-${weekday}`))?.focus();
  }, [isOpen]);
  return {
    opened,
    open: (event: WeeklyEvent) => {
      store.tidy(list);
      setAt(event);
    },
    begin: (weekday: Weekday) => {
      store.tidy(list);
      const event = { ...blanks.weeklyEvent, id: newId(), weekday, rank: rankAfter(events) };
      store.begin({ kind: 'weeklyEvent', id: event.id }, { weekday, rank: event.rank }, list);
      setAt(event);
    },
    /** How often it comes; of what is not in the plan yet, with the first that is written in it. */
    chooseOften: (edits: readonly Edit[]) => {
      if (!beginning) {
        void store.act(edits);
        return;
      }
      const { kind, id, values } = beginning;
      // The first that is written in it may be on its way already, and goes without this.
      const { drafts, problems } = store.state();
      const isSent = [...drafts.keys()].some(
        (key) => isOf({ kind, id })(key) && !problems.has(key),
      );
      if (isSent) void store.act(edits);
      const chosen = edits.flatMap((edit) =>
        edit.edit === 'change' ? [[edit.field, edit.value] as const] : [],
      );
      store.begin({ kind, id }, { ...values, ...Object.fromEntries(chosen) }, list);
    },
    close: () => {
      back.current = opened?.event ?? null;
      store.tidy(list);
      setAt(refusedIn([...store.state().begun.values()].filter((one) => one.list === list)));
    },
  };
}

/** The first of those that are begun: what was refused in it is to be mended. */
function refusedIn([first]: readonly Begun[]): WeeklyEvent | null {
  if (first === undefined) return null;
  return { ...blanks.weeklyEvent, ...(first.values as Partial<WeeklyEvent>), id: first.id };
}
