/** One day of the month in full: what stands on it, each leading to where it is changed. */
import { useEffect, useId, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/useNames';
import { DayOff } from '../../components/DayOff';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { todayWord, weekdayAndDay } from '../../i18n/dates';
import { LeftOut } from '../everyday/LeftOut';
import type { Dated, WeekDay } from '../everyday/week';
import { AddFollowUp } from './AddFollowUp';
import styles from './Month.module.css';
import { DatedThing, WeeklyThing } from './MonthThing';
import { datedOn, weeklyOn } from './monthWords';

export interface MonthDayProps {
  ref?: Ref<HTMLElement>;
  shown: WeekDay;
  onOpen: (item: Dated) => void;
}

export function MonthDay({ ref, shown, onOpen }: MonthDayProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today } = usePlanSession();
  const headingId = useId();
  const dated = datedOn(shown);
  const weekly = weeklyOn(shown);
  // Of what comes in the week: what was left out or taken back last.
  const [changed, setChanged] = useState<string | null>(null);
  // What was moved away stands here no more: one goes on from the day.
  const heading = useRef<HTMLHeadingElement>(null);
  const isAway =
    changed !== null && ![...weekly, ...shown.leftOut].some(({ id }) => id === changed);
  useEffect(() => {
    if (isAway) heading.current?.focus();
  }, [isAway]);
  return (
    <section ref={ref} className={styles.full} aria-labelledby={headingId}>
      <h2 ref={heading} tabIndex={-1} className="section" id={headingId}>
        {withCapital(weekdayAndDay(shown.day, language))}
        {shown.day === today && `, ${todayWord(language)}`}
      </h2>
      <DayOff day={shown.day} unheard />
      {dated.length + weekly.length + shown.leftOut.length === 0 ? (
        <p className="quiet">{t('followUps.month.nothing')}</p>
      ) : (
        <ul className={styles.things}>
          {dated.map((item) => (
            <DatedThing key={item.key} item={item} onOpen={onOpen} />
          ))}
          {weekly.map((event) => (
            <WeeklyThing
              key={event.id}
              event={event}
              day={shown.day}
              isNew={changed === event.id}
              onGone={() => {
                setChanged(event.id);
              }}
            />
          ))}
          {shown.leftOut.map((event) => (
            <li key={`out ${event.id}`}>
              <LeftOut
                event={event}
                day={shown.day}
                isNew={changed === event.id}
                onTakenBack={() => {
                  setChanged(event.id);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <AddFollowUp key={shown.day} day={shown.day} />
    </section>
  );
}
