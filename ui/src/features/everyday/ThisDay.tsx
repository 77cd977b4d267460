/** One day of something in the week: it is left out, or moved to another day. */
import { Button } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { DateField, type DateValue } from '../../components/DateField';
import { leaveOutEdit, moveEdits } from '../../deeds/repeatInWeek';
import type { Day } from '../../i18n/day';
import { dayIn } from '../../records/dateValue';
import { useFocusInside } from '../../records/useFocusInside';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import styles from './Week.module.css';

export interface ThisDayProps {
  event: WeeklyEvent;
  day: Day;
  /** It is not to happen on this day any more. */
  onGone?: (() => void) | undefined;
}

export function ThisDay({ event, day, onGone }: ThisDayProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [moving, setMoving] = useState(false);
  return (
    <div className={styles.thisDay}>
      <Button
        variant="secondary"
        size="small"
        aria-label={`${t('week.cancel')}: ${event.what}`}
        onClick={() => {
          void store.act([leaveOutEdit(event, day)]);
          onGone?.();
        }}
      >
        {t('week.cancel')}
      </Button>
      <Button
        variant="secondary"
        size="small"
        aria-label={`${t('week.move')}: ${event.what}`}
        aria-expanded={moving}
        onClick={() => {
          setMoving(!moving);
        }}
      >
        {t('week.move')}
      </Button>
      {moving && <MoveTo event={event} day={day} onGone={onGone} />}
    </div>
  );
}

function MoveTo({ event, day, onGone }: ThisDayProps) {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  const events = useSelected(({ visible }) => visible.weeklyEvents);
  const [value, setValue] = useState<DateValue>({ kind: 'none' });
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const to = dayIn(value);
  return (
    <div ref={place} className={styles.moveTo}>
      <DateField
        label={t('week.moveTo')}
        value={value}
        onDate={setValue}
        today={today}
        problem={asked && to === undefined ? t('date.unread') : undefined}
      />
      <Button
        size="small"
        onClick={() => {
          setAsked(true);
          if (to == null) return;
          void store.act(moveEdits(event, day, to, events, newId()));
          onGone?.();
        }}
      >
        {t('week.moveNow')}
      </Button>
    </div>
  );
}
