/** Something in the week that is not to happen on a day, and the way to take that back. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { takeBackEdit } from '../../deeds/repeatInWeek';
import type { Day } from '../../i18n/day';
import { useFocusInside } from '../../records/useFocusInside';
import { usePlanSession } from '../../store/usePlan';

export interface LeftOutProps {
  event: WeeklyEvent;
  day: Day;
  /** Left out just now: what had the focus is gone. */
  isNew?: boolean;
  onTakenBack?: () => void;
}

export function LeftOut({ event, day, isNew = false, onTakenBack }: LeftOutProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const row = useRef<HTMLParagraphElement>(null);
  useFocusInside(row, isNew);
  return (
    <p className="quiet" ref={row}>
      <s dir="auto">{event.what}</s> {t('week.notThisDay')}{' '}
      <button
        type="button"
        className="plain-link"
        aria-label={`${t('week.takeBack')}: ${event.what}`}
        onClick={() => {
          void store.act([takeBackEdit(event, day)]);
          onTakenBack?.();
        }}
      >
        {t('week.takeBack')}
      </button>
    </p>
  );
}
