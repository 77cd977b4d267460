/**
 * Everyday life: how the day was, what the owner wants to manage, and the week with what happens when and with whom. In
 * the simple view one of them is the whole page, and its heading.
 */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../app/settings';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { DayAsked } from './DayAsked';
import { EverydayGoals } from './EverydayGoals';
import styles from './EverydayPage.module.css';
import { useAsksDay } from './useFelt';
import { Week } from './Week';

type Side = 'day' | 'week' | 'goals';

const parts = { day: DayAsked, week: Week, goals: EverydayGoals };
const headings = { day: 'day.question', week: 'week.mine', goals: 'chapters.everyday' } as const;

function useSides(simple: boolean): readonly Side[] {
  const isOwn = useAsksDay();
  const order: readonly Side[] = simple ? ['day', 'week', 'goals'] : ['goals', 'week', 'day'];
  return order.filter((side) => isOwn || side !== 'day');
}

/** One of them at a time: the frame is drawn at every keystroke, the page where something changed. */
export const EverydayPage = memo(function EverydayPage() {
  const { t } = useTranslation();
  const { about } = useNavigation();
  const { simple } = useSettings().settings;
  const sides = useSides(simple);
  const [wanted, setWanted] = useState<Side | null>(() => {
    if (about === null) return null;
    return about.kind === 'weeklyEvent' ? 'week' : 'goals';
  });
  const side = sides.find((one) => one === wanted) ?? sides[0] ?? 'goals';
  const Part = parts[side];
  useShownRecord();
  return (
    <div className={styles.page} data-simple={simple || undefined}>
      <div className={styles.head} data-title-line>
        <h1 className={styles.title}>{t(simple ? headings[side] : 'chapters.everyday')}</h1>
        <div className={styles.sides} role="group" aria-label={t('everyday.show')}>
          {sides.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.side}
              aria-pressed={side === one}
              onClick={() => {
                setWanted(one);
              }}
            >
              {t(`everyday.sides.${one}`)}
            </button>
          ))}
        </div>
      </div>
      {side === 'day' && !simple && <h2 className={styles.asked}>{t('day.question')}</h2>}
      <Part />
    </div>
  );
});
