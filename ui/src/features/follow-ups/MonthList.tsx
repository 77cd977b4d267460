/** The month where there is no room for seven days side by side: the days something is dated to, and today. */
import { useTranslation } from 'react-i18next';
import { usePlanSession } from '../../store/usePlan';
import type { Day } from '../../i18n/day';
import { isSameMonth } from '../../i18n/month';
import type { Dated, WeekDay } from '../everyday/week';
import styles from './Month.module.css';
import { MonthDay } from './MonthDay';
import { datedOn } from './monthWords';

export interface MonthListProps {
  weeks: readonly (readonly WeekDay[])[];
  /** A day of the month. */
  month: Day;
  onOpen: (item: Dated) => void;
}

export function MonthList({ weeks, month, onOpen }: MonthListProps) {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const days = weeks.flat().filter(({ day }) => isSameMonth(day, month));
  const shown = days.filter((day) => day.day === today || datedOn(day).length > 0);
  return (
    <div className={styles.list}>
      {shown.length === 0 && <p className="body">{t('followUps.month.nothingInMonth')}</p>}
      {shown.map((day) => (
        <MonthDay key={day.day} shown={day} onOpen={onOpen} />
      ))}
    </div>
  );
}
