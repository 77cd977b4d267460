/** What the letters at the foot of the days stand for. */
import { useTranslation } from 'react-i18next';
import type { WeekDay } from '../everyday/week';
import styles from './Month.module.css';
import { weeklyOn } from './monthWords';

export interface MonthKeyProps {
  marks: ReadonlyMap<string, string>;
  /** The weeks they stand in. */
  weeks: readonly (readonly WeekDay[])[];
}

export function MonthKey({ marks, weeks }: MonthKeyProps) {
  const { t } = useTranslation();
  const here = new Set(weeks.flat().flatMap((day) => weeklyOn(day).map(({ what }) => what.trim())));
  const shown = [...marks].filter(([what]) => here.has(what));
  if (shown.length === 0) return null;
  return (
    <div className={styles.key}>
      <h2 className={styles.keyName}>{t('followUps.month.inTheWeek')}</h2>
      <ul className={styles.keyList}>
        {shown.map(([what, mark]) => (
          <li key={what}>
            <span className={styles.mark} aria-hidden="true">
              {mark}
            </span>
            <span dir="auto">{what}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
