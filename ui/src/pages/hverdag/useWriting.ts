/** Which event of the week is open to be written in: one of the plan's, or one that is begun and not in the plan yet. */
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Weekday } from '../../api/bindings/Weekday';
import type { WeeklyEvent } from '../../api/bindings/WeeklyEvent';
import { rankAfter } from '../../fields/list/rank';
import { useDesk } from '../../fields/useDesk';

/** The event that is written now. */
interface Opened {
  event: WeeklyEvent;
  /** It is not in the plan yet. */
  isNew: boolean;
}

export function useWriting(events: readonly WeeklyEvent[]) {
  const desk = useDesk();
  const [at, setAt] = useState<Opened | null>(null);
  const inPlan = at && events.find(({ id }) => id === at.event.id);
  // Once it has been in the plan it is the plan's: taken away, it does not come back here.
  if (inPlan && at.isNew) setAt({ ...at, isNew: false });
  const opened: Opened | null = at && (inPlan ? { ...at, event: inPlan } : at.isNew ? at : null);
  const leave = () => {
    if (at?.isNew === true) desk.forget(at.event.id);
  };
  const isOpen = opened !== null;

  // The focus goes back to where the writing was opened.
  const back = useRef<string | null>(null);
  useEffect(() => {
    if (isOpen || back.current === null) return;
    const { current } = back;
    back.current = null;
    const place = document.getElementById(`record-${current}`);
    (place ?? document.getElementById(`add-${current}`))?.focus();
  }, [isOpen]);
  return {
    opened,
    open: (event: WeeklyEvent) => {
      leave();
      setAt({ event, isNew: false });
    },
    begin: (weekday: Weekday) => {
      leave();
      const event = blankEvent(newId(), weekday, rankAfter(events));
      desk.begin(event.id, { weekday, rank: event.rank });
      setAt({ event, isNew: true });
    },
    close: () => {
      back.current = inPlan ? inPlan.id : (at?.event.weekday ?? null);
      leave();
      setAt(null);
    },
  };
}

function blankEvent(id: string, weekday: Weekday, rank: number): WeeklyEvent {
  const nothing = { from: null, to: null, what: '', person: null, place: '', action: null };
  return { id, weekday, rank, removed: false, ...nothing };
}
