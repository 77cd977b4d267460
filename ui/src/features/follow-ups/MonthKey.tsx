/** What the letters at the foot of the days stand for. */
import { useTranslation } from 'react-i18next';
import styles from './Month.module.css';

export interface MonthKeyProps {
  marks: ReadonlyMap<string, string>;
}

export function MonthKey({ marks }: MonthKeyProps) {
  const { t } = useTranslation();
  if (marks.size === 0) return null;
  return (
    <div className={styles.key}>
      <h2 className={styles.keyName}>{t('followUps.month.everyWeek')}</h2>
      <ul className={styles.keyList}>
        {[...marks].map(([what, mark]) => (
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
