/** Closes follow-ups in one act each, and remembers in this sitting how to take each one back. */
import { useCallback, useState } from 'react';
import { agendaOf, type Agenda, type Look } from '../../store/agenda';
import { usePlanSession } from '../../store/usePlan';
import { closingOf, type Closing, type NextTime } from '../../deeds/closeFollowUp';
import type { TellingProps } from './Telling';

export type Section = Exclude<keyof Agenda, 'done'>;

export const sections: readonly Section[] = ['overdue', 'thisWeek', 'later'];

/** Something closed just now, where it stood. */
export interface Closed {
  /** Tells one closing from another, also of the same revision. */
  number: number;
  section: Section;
  look: Look;
  as: 'done' | 'notDone' | 'removed';
  next: NextTime;
  back: Closing['back'];
}

const never: NextTime = { day: null, rough: '' };

export function useClosing(onClosed: () => void) {
  const { store, today } = usePlanSession();
  const [closed, setClosed] = useState<readonly Closed[]>([]);

  const close = useCallback(
    async (key: string, as: Closed['as'], next: NextTime, made: (look: Look) => Closing) => {
      // What is still on its way belongs to the follow-up that is closed.
      await store.settled();
      const { visible, reading } = store.state();
      const agenda = agendaOf(visible, reading.agenda);
      for (const section of sections) {
        const look = agenda[section].find((one) => one.key === key);
        if (look === undefined) continue;
        const { edits, back } = made(look);
        const changed = await store.act(edits);
        if (changed === null) return;
        store.hush();
        onClosed();
        setClosed((before) => [
          ...before,
          { number: (before.at(-1)?.number ?? 0) + 1, section, look, as, next, back },
        ]);
        return;
      }
    },
    [store, onClosed],
  );

  const done = useCallback(
    (key: string, ...[ids, state, next]: Parameters<TellingProps['onDone']>) => {
      const { details } = store.state().visible;
      void close(key, state, next, (look) => closingOf(look, details, ids, state, next, today));
    },
    [close, store, today],
  );
  const remove = useCallback(
    (key: string) => {
      const record = { kind: 'followUp', id: key } as const;
      void close(key, 'removed', never, () => ({
        edits: [{ edit: 'remove', ...record }],
        back: [{ edit: 'restore', ...record }],
      }));
    },
    [close],
  );
  const undo = useCallback(
    ({ number, back }: Closed) => {
      void store.act(back);
      setClosed((before) => before.filter((other) => other.number !== number));
    },
    [store],
  );
  return { closed, done, remove, undo };
}
