/** What is taken away of something that comes again: this one time, or all of them. */
import { Button } from '@navikt/ds-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { leaveOutEdit } from '../../deeds/repeatInWeek';
import { weekdayAndDay } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import styles from './Week.module.css';

export interface TakeAwayProps {
  event: WeeklyEvent;
  day: Day;
  /** It is not to happen on this day. */
  onLeftOut: () => void;
  onAll: () => void;
  onKeep: () => void;
}

export function TakeAway({ event, day, onLeftOut, onAll, onKeep }: TakeAwayProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { store } = usePlanSession();
  const label = useId();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  return (
    <div ref={place} role="group" aria-labelledby={label} className={styles.takeAway}>
      <p className={styles.ask} id={label}>
        {t('week.remove.ask')}
      </p>
      <Button
        variant="secondary"
        size="small"
        onClick={() => {
          void store.act([leaveOutEdit(event, day)]);
          onLeftOut();
        }}
      >
        {t('week.comes.once', { day: weekdayAndDay(day, language) })}
      </Button>
      <Button variant="secondary" size="small" onClick={onAll}>
        {t('week.remove.all')}
      </Button>
      <Button variant="tertiary" size="small" onClick={onKeep}>
        {t('week.remove.keep')}
      </Button>
    </div>
  );
}
