/** That a day is one on which people are not at work, said quietly beside it: nothing is moved for it. */
import { useTranslation } from 'react-i18next';
import { withCapital } from '../i18n/act';
import { shortDay, weekday } from '../i18n/dates';
import type { Day } from '../i18n/day';
import { useReader } from '../i18n/useReader';
import { holidayOn, isWeekend } from '../i18n/workday';
import styles from './DateField.module.css';

export interface DayOffProps {
  /** Null: no day is chosen yet. It is there all the same, so that it is heard when one is. */
  day: Day | null;
  /** Somebody is to do something that day: a Saturday or a Sunday is said too. */
  forWork?: boolean;
  /** Whoever hears the page has heard it already, where they chose the day. */
  unheard?: boolean;
}

export function DayOff({ day, forWork = false, unheard = false }: DayOffProps) {
  const { t } = useTranslation();
  const language = useReader();
  const words = () => {
    if (day === null) return null;
    const holiday = holidayOn(day);
    if (holiday !== null) {
      return withCapital(t('date.dayOff', { holiday: t(`date.holidays.${holiday}`) }));
    }
    if (!forWork || !isWeekend(day)) return null;
    return t('date.onWeekend', {
      day: shortDay(day, language),
      weekday: weekday(day, language),
    });
  };
  return (
    <p className={styles.dayOff} aria-live={unheard ? undefined : 'polite'}>
      {words()}
    </p>
  );
}
