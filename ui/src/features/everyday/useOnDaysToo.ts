/**
 * The other days of the week that are ticked for something new: each is in the plan when it is ticked, and as long as this is
 * being written, what is written in it is the same on them.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Weekday, WeeklyEvent } from '../../api/bindings/plan';
import { addEdit, alongEdits, alongOf, sameOn, type Along } from '../../deeds/sayOnDayToo';
import { rankAfter } from '../../records/list/rank';
import { useSelected } from '../../records/useSelected';
import { fieldKey } from '../../store/field';
import type { PlanStore } from '../../store/PlanStore';
import { usePlanSession } from '../../store/usePlan';

/** The event as it is written now, also what is on its way to the disk. */
function asWritten(store: PlanStore, event: WeeklyEvent): WeeklyEvent {
  const { drafts, problems } = store.state();
  const typed = (['what', 'place'] as const).flatMap((field) => {
    const key = fieldKey({ kind: 'weeklyEvent', id: event.id }, field);
    const draft = drafts.get(key);
    return draft === undefined || problems.has(key) ? [] : [[field, draft] as const];
  });
  return { ...event, ...Object.fromEntries(typed) };
}

/** Carries what is written in the event to those that were made of it. Answers how one more is told of. */
function useCarrying({ id, ...chosen }: WeeklyEvent) {
  const { store } = usePlanSession();
  /** By id, what each had from the event. */
  const had = useRef(new Map<string, Along>());
  const carry = useCallback(() => {
    if (had.current.size === 0) return;
    const { weeklyEvents } = store.state().visible;
    const event = weeklyEvents.find((one) => one.id === id);
    if (event === undefined) return;
    const now = alongOf(asWritten(store, event));
    const edits = weeklyEvents.flatMap((copy) => {
      const before = had.current.get(copy.id);
      if (before === undefined) return [];
      had.current.set(copy.id, now);
      return alongEdits(now, before, copy);
    });
    if (edits.length > 0) void store.act(edits);
  }, [store, id]);
  // What is chosen is carried at once; words when whoever writes them goes elsewhere, or leaves the plan.
  const { from, to, person, action, repeat, first, until, picture } = chosen;
  useEffect(carry, [carry, from, to, person, action, repeat, first, until, picture]);
  useEffect(() => {
    window.addEventListener('focusout', carry);
    const letBe = store.lastly(carry);
    return () => {
      window.removeEventListener('focusout', carry);
      void store.settled().then(() => {
        carry();
        letBe();
      });
    };
  }, [store, carry]);
  const made = useCallback((copy: string, event: WeeklyEvent) => {
    had.current.set(copy, alongOf(event));
  }, []);
  return made;
}

export interface OnDays {
  isOn: (weekday: Weekday) => boolean;
  /** Says it on the day too, or takes it away from there. */
  press: (weekday: Weekday) => void;
}

export function useOnDaysToo(event: WeeklyEvent): OnDays {
  const { store } = usePlanSession();
  const events = useSelected(({ visible }) => visible.weeklyEvents);
  const wasMade = useCarrying(event);
  /** By weekday, the newest that was made there. */
  const [made, setMade] = useState<ReadonlyMap<Weekday, string>>(new Map());
  /** Made, and not answered yet. */
  const [sent, setSent] = useState<readonly string[]>([]);
  const answered = (copy: string) => {
    setSent((before) => before.filter((one) => one !== copy));
  };
  const thereOn = (weekday: Weekday): string | undefined => {
    const mine = made.get(weekday) ?? '';
    const isThere =
      sent.includes(mine) || events.some((one) => one.id === mine && one.weekday === weekday);
    return isThere ? mine : sameOn(weekday, event, events)?.id;
  };
  const press = (weekday: Weekday) => {
    const there = thereOn(weekday);
    if (there !== undefined) {
      answered(there);
      void store.act([{ edit: 'remove', kind: 'weeklyEvent', id: there }]);
      return;
    }
    const copy = newId();
    const written = asWritten(store, event);
    const rank = rankAfter(events) + sent.length;
    wasMade(copy, written);
    setMade((before) => new Map(before).set(weekday, copy));
    setSent((before) => [...before, copy]);
    void store.act([addEdit(written, { weekday, rank }, copy)]).then(() => {
      answered(copy);
    });
  };
  return { isOn: (weekday) => thereOn(weekday) !== undefined, press };
}
