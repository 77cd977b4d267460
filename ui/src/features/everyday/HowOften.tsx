/**
 * How often something that is made just now comes, said in words where it is made and one press from the others: every week
 * until somebody ends it, just this once, or in some weeks.
 */
import { Chips } from '@navikt/ds-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit, WeeklyEvent } from '../../api/bindings/plan';
import { endlessEdits, repeatEdits, weeksEdits } from '../../deeds/repeatInWeek';
import { weekdayAndDay } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { valueOf, type StandingDate } from '../../records/dateValue';
import { readTimes, TimesField } from '../../records/TimesField';
import { useNames } from '../../records/useNames';
import { useTries } from '../../records/useTries';
import { usePlanSession } from '../../store/usePlan';
import { timesOf } from './timesOf';
import styles from './Week.module.css';

export interface HowOftenProps {
  event: WeeklyEvent;
  /** The day it is made on. */
  day: Day;
  onChosen: (edits: readonly Edit[]) => void;
}

/** So many weeks stand there until another number is written: what is agreed for a time is mostly agreed for a month. */
const someWeeks = 4;

type Often = 'endless' | 'once' | 'weeks';

function oftenOf({ repeat, until }: WeeklyEvent): Often {
  if (repeat === 'once') return 'once';
  return until === null ? 'endless' : 'weeks';
}

const untilOf = ({ id }: WeeklyEvent) => ({ kind: 'weeklyEvent', id, field: 'until' }) as const;

export function HowOften({ event, day, onChosen }: HowOftenProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { language } = names;
  const { store } = usePlanSession();
  const label = useId();
  const often = oftenOf(event);
  const repeat = event.repeat === null || event.repeat === 'once' ? 'everyWeek' : event.repeat;
  const once = weekdayAndDay(event.repeat === 'once' ? (event.first ?? day) : day, language);
  const edits: Record<Often, () => Edit[]> = {
    endless: () => endlessEdits(event),
    once: () => repeatEdits(event, 'once', day),
    weeks: () => weeksEdits(event, someWeeks, day),
  };
  const words: Record<Often, string> = {
    endless: t(`week.comes.${repeat}`, {
      day: names.choice('weeklyEvent', 'weekday', event.weekday),
    }),
    once: t('week.comes.once', { day: once }),
    weeks: t('week.often.weeks'),
  };
  return (
    <div role="group" aria-labelledby={label} className={styles.often}>
      <p className={styles.ask} id={label}>
        {t('week.often.ask')}
      </p>
      <Chips aria-labelledby={label}>
        {(['endless', 'once', 'weeks'] as const).map((one) => (
          <Chips.Toggle
            key={one}
            selected={one === often}
            onClick={() => {
              if (one === often) return;
              // A number that was being typed is not wanted any longer.
              store.unstand(untilOf(event));
              onChosen(edits[one]());
            }}
          >
            {words[one]}
          </Chips.Toggle>
        ))}
      </Chips>
      {often === 'weeks' && <SomeWeeks event={event} day={day} onChosen={onChosen} />}
      {often === 'endless' && <p className="quiet">{t('week.often.endless')}</p>}
    </div>
  );
}

const nothing = () => undefined;

function SomeWeeks({ event, day, onChosen }: HowOftenProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const place = untilOf(event);
  const [typed, setTyped] = useState(
    () => (store.standingAt(place) as StandingDate | null)?.times ?? null,
  );
  const [typing, setTyping] = useState(false);
  const attempt = useTries({
    place,
    onUnanswered: nothing,
    giveUp: () => {
      setTyped(null);
    },
  });
  const times = timesOf(event, day, t);
  return (
    <TimesField
      times={times}
      day={event.until}
      typed={typed}
      typing={typing}
      onTyped={(text) => {
        setTyped(text);
        setTyping(true);
        const number = readTimes(text);
        const stands: StandingDate = { ...valueOf(event.until), times: text };
        attempt(number === undefined ? null : Promise.resolve(), stands);
        if (typeof number !== 'number') return;
        onChosen([{ edit: 'change', ...place, value: times.lastOf(number) }]);
      }}
      onDone={(isUnread) => {
        setTyping(false);
        if (!isUnread) setTyped(null);
      }}
    />
  );
}
