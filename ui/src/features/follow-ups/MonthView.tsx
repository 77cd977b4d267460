/** Oppfølging as a month: every day with what stands on it, and one of them in full. */
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { monthAndYear } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { addMonths, isSameMonth, mondaysOfMonth } from '../../i18n/month';
import { weeksOf, type Dated } from '../everyday/week';
import styles from './Month.module.css';
import { MonthDay } from './MonthDay';
import { MonthGrid } from './MonthGrid';
import { MonthKey } from './MonthKey';
import { MonthList } from './MonthList';
import { marksOf } from './monthWords';

export interface MonthViewProps {
  onList: () => void;
  /** Something that stands in a day is opened. */
  onOpen: (item: Dated) => void;
}

export function MonthView({ onList, onOpen }: MonthViewProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today } = usePlanSession();
  const [chosen, setChosen] = useState(today);
  const weeks = useWeeks(chosen);
  const events = useSelected(({ visible }) => visible.weeklyEvents);
  const marks = useMemo(() => marksOf(events), [events]);
  const full = useRef<HTMLElement>(null);
  const asList = useRef<HTMLButtonElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  // Where the month was asked for: the button stands in the place of the other. Today may stand in the last week.
  useEffect(() => {
    asList.current?.focus();
    whole.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const shown = weeks.flat().find(({ day }) => day === chosen);
  const move = (months: number) => {
    setChosen(addMonths(chosen, months));
  };
  return (
    <div className={styles.page}>
      <div className={styles.top} data-title-line>
        <h1 className={styles.title} id="the-month" aria-live="polite">
          {withCapital(monthAndYear(chosen, language))}
        </h1>
        <Button
          variant="tertiary"
          icon={<ChevronLeftIcon title={t('followUps.month.previous')} />}
          onClick={() => {
            move(-1);
          }}
        />
        <Button
          variant="tertiary"
          icon={<ChevronRightIcon title={t('followUps.month.next')} />}
          onClick={() => {
            move(1);
          }}
        />
        {!isSameMonth(chosen, today) && (
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              setChosen(today);
            }}
          >
            {t('followUps.month.thisMonth')}
          </button>
        )}
        <button
          ref={asList}
          type="button"
          className={`plain-link ${styles.asList ?? ''}`}
          onClick={onList}
        >
          {t('followUps.asList')}
        </button>
      </div>
      <div className={styles.side}>
        <div ref={whole} className={styles.whole}>
          <MonthGrid
            weeks={weeks}
            chosen={chosen}
            marks={marks}
            onChosen={setChosen}
            onEnter={() => {
              full.current?.querySelector('button')?.focus();
            }}
          />
          <MonthKey marks={marks} weeks={weeks} />
        </div>
        {shown && <MonthDay ref={full} shown={shown} onOpen={onOpen} />}
      </div>
      <MonthList weeks={weeks} month={chosen} onOpen={onOpen} />
    </div>
  );
}

/** The weeks of the month that a day is in. */
function useWeeks(day: Day) {
  const plan = useSelected(({ visible }) => visible);
  const weeks = useSelected(({ reading }) => reading.weeks);
  const month = day.slice(0, 7);
  return useMemo(() => weeksOf(plan, weeks, mondaysOfMonth(`${month}-01`)), [plan, weeks, month]);
}
