/** The days of a month under their weekdays: one stop for the keyboard, and the arrows go from day to day. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import { weekday } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { addMonths, isSameMonth } from '../../i18n/month';
import { addDays, mondayOf } from '../../i18n/week';
import type { WeekDay } from '../everyday/week';
import styles from './Month.module.css';
import { MonthCell } from './MonthCell';
import type { Mark } from './monthWords';

export interface MonthGridProps {
  weeks: readonly (readonly WeekDay[])[];
  chosen: Day;
  /** What stands for what happens every week. */
  marks: ReadonlyMap<string, Mark>;
  onChosen: (day: Day) => void;
  /** The chosen day is gone into. */
  onEnter: () => void;
}

/** Where a key leads from a day. */
const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: mondayOf,
  End: (day) => addDays(mondayOf(day), 6),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

export function MonthGrid({ weeks, chosen, marks, onChosen, onEnter }: MonthGridProps) {
  const { language } = useNames();
  const { today } = usePlanSession();
  const { grid, follow } = useFocusOn(chosen);
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (step !== undefined) {
      follow();
      onChosen(step(chosen));
    } else if (event.key === 'Enter' || event.key === ' ') onEnter();
    else return;
    event.preventDefault();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days is what a grid is
    <table ref={grid} role="grid" aria-labelledby="the-month" className={styles.grid}>
      <thead>
        <tr>
          {weeks[0]?.map(({ day }) => (
            <th
              key={weekday(day, language)}
              scope="col"
              data-today={weekday(day, language) === weekday(today, language) || undefined}
            >
              {weekday(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of all its days */}
      <tbody onKeyDown={press}>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <MonthCell
                key={day.day}
                shown={day}
                isChosen={day.day === chosen}
                isToday={day.day === today}
                isOutside={!isSameMonth(day.day, chosen)}
                marks={marks}
                onChosen={() => {
                  follow();
                  onChosen(day.day);
                }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The focus goes with the chosen day, once somebody goes from day to day: also into another month. */
function useFocusOn(chosen: Day) {
  const grid = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  useEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    follows.current = false;
  }, [chosen]);
  const follow = () => {
    follows.current = true;
  };
  return { grid, follow };
}
