/** Everyday life: what the owner wants to manage in it, and the week with what happens when and with whom. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { EverydayGoals } from './EverydayGoals';
import styles from './EverydayPage.module.css';
import { Week } from './Week';

const sides = ['goals', 'week'] as const;

type Side = (typeof sides)[number];

/** One of the two at a time: the frame is drawn at every keystroke, the page where something changed. */
export const EverydayPage = memo(function EverydayPage() {
  const { t } = useTranslation();
  const { about } = useNavigation();
  const [side, setSide] = useState<Side>(about?.kind === 'weeklyEvent' ? 'week' : 'goals');
  useShownRecord();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('chapters.everyday')}</h1>
        <div className={styles.sides} role="group" aria-label={t('everyday.show')}>
          {sides.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.side}
              aria-pressed={side === one}
              onClick={() => {
                setSide(one);
              }}
            >
              {t(`everyday.sides.${one}`)}
            </button>
          ))}
        </div>
      </div>
      {side === 'goals' ? <EverydayGoals /> : <Week />}
    </div>
  );
});
