/** One day of the week: what the plan has dated to it, and what happens every week. */
import { PlusIcon } from '@navikt/aksel-icons';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { WeekPicture } from '../../components/WeekPicture';
import { hoursWords } from '../../records/hours';
import { PictureBeside } from '../../records/picture/PictureShown';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useNavigation } from '../../navigation/navigation';
import { held, shortDay, todayWord, weekday } from '../../i18n/dates';
import { withCapital } from '../../i18n/act';
import { divided } from '../../i18n/divided';
import { holidayOn } from '../../i18n/workday';
import { datedWords, placeOf, useDated } from './dated';
import { LeftOut } from './LeftOut';
import styles from './Week.module.css';
import { endsNextDay, hoursOf, weekdays, type Dated, type WeekDay } from './week';

export interface DayColumnProps {
  shown: WeekDay;
  isToday: boolean;
  /** The event that is written in now. */
  open: string | null;
  onOpen: (event: WeeklyEvent) => void;
  onBegin: () => void;
}

export function DayColumn({ shown, isToday, open, onOpen, onBegin }: DayColumnProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const headingId = useId();
  const [back, setBack] = useState<string | null>(null);
  const name = weekday(shown.day, language);
  return (
    <section
      className={styles.day}
      data-weekday={shown.weekday}
      data-today={isToday || undefined}
      aria-labelledby={headingId}
    >
      <h3 className={styles.name} id={headingId}>
        <span className={styles.weekday}>{withCapital(name)}</span>
        <span className={styles.date}>
          {shortDay(shown.day, language)}
          {isToday && `, ${todayWord(language)}`}
          {holidayOn(shown.day) !== null && `, ${held(t('date.off'))}`}
        </span>
      </h3>
      <ul className={styles.items}>
        {shown.items.map((item) => (
          <li key={item.key} className={styles.item} data-of={item.of}>
            {item.of === 'until' ? (
              <Until event={item.event} />
            ) : item.of === 'weekly' ? (
              <Weekly
                event={item.event}
                isOpen={open === item.event.id}
                isBack={back === item.event.id}
                onOpen={() => {
                  onOpen(item.event);
                }}
              />
            ) : (
              <DatedItem item={item} />
            )}
          </li>
        ))}
        {shown.leftOut.map((event) => (
          <li key={`out ${event.id}`}>
            <LeftOut
              event={event}
              day={shown.day}
              onTakenBack={() => {
                setBack(event.id);
              }}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        id={`add-${shown.weekday}`}
        className={styles.add}
        aria-label={t('week.addOn', { day: name })}
        onClick={onBegin}
      >
        <PlusIcon aria-hidden="true" />
        {t('week.add')}
      </button>
    </section>
  );
}

interface WeeklyProps {
  event: WeeklyEvent;
  isOpen: boolean;
  /** Taken back just now: what had the focus is gone. */
  isBack: boolean;
  onOpen: () => void;
}

function Weekly({ event, isOpen, isBack, onOpen }: WeeklyProps) {
  const { t } = useTranslation();
  const names = useNames();
  const who = useSelected(({ whole }) => whole.people.find(({ id }) => id === event.person)?.name);
  const times = hoursWords(event.from, event.to, names);
  const next = weekdays[(weekdays.indexOf(event.weekday) + 1) % weekdays.length] ?? event.weekday;
  const day = names.choice('weeklyEvent', 'weekday', next);
  const under = [
    who === undefined ? '' : t('week.with', { who }),
    event.place,
    endsNextDay(event) ? names.printed('papers.week.untilMorning', { day }) : '',
  ];
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  return (
    <button
      ref={button}
      type="button"
      id={`record-${event.id}`}
      className={styles.event}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      {times !== '' && <span className={styles.time}>{times}</span>}
      <span className={styles.what} dir="auto">
        {event.picture !== null && <WeekPicture picture={event.picture} />}
        {divided(event.what)}
      </span>
      <PictureBeside subject={{ kind: 'weeklyEvent', id: event.id }} size="middle" />
      {under
        .filter((words) => words.trim() !== '')
        .map((words) => (
          <span key={words} className={styles.under} dir="auto">
            {divided(words)}
          </span>
        ))}
    </button>
  );
}

/** What began the evening before: one thing, not two, so it is changed where it begins. */
function Until({ event }: { event: WeeklyEvent }) {
  const names = useNames();
  const day = names.choice('weeklyEvent', 'weekday', event.weekday);
  return (
    <p className={styles.until}>
      <span className={styles.time}>{hoursWords(null, event.to, names)}</span>
      <span className={styles.under} dir="auto">
        {divided(names.printed('papers.week.since', { what: event.what, day }))}
      </span>
    </p>
  );
}

/** What is dated elsewhere in the plan; it is changed there. */
function DatedItem({ item }: { item: Dated }) {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const hours = hoursWords(...hoursOf(item), names);
  const shown = useDated(item);
  return (
    <button
      type="button"
      className={styles.event}
      onClick={() => {
        const { page, about } = placeOf(item);
        go(page, about);
      }}
    >
      <span className={styles.time}>
        {datedWords(t, item)}
        {hours !== '' && ` ${hours}`}
      </span>
      <span className={styles.what} dir="auto">
        {divided(shown.what)}
      </span>
      {shown.under !== '' && (
        <span className={styles.under} dir="auto">
          {divided(shown.under)}
        </span>
      )}
    </button>
  );
}
