/** What came of it, in the words of whoever tells it; when it is looked at next; and done. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { FollowUpState } from '../../api/bindings/plan';
import { dayIn } from '../../records/dateValue';
import { OwnWords } from '../../records/OwnWords';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { DateField, type DateValue } from '../../components/DateField';
import { DayOff } from '../../components/DayOff';
import { longDay } from '../../i18n/dates';
import type { Look } from '../../store/agenda';
import { usePlanSession } from '../../store/usePlan';
import {
  isRepeated,
  subjectFields,
  type ClosingIds,
  type NextTime,
} from '../../deeds/closeFollowUp';
import styles from './FollowUpsPage.module.css';

export interface TellingProps {
  look: Look;
  onDone: (ids: ClosingIds, state: Exclude<FollowUpState, 'waiting'>, next: NextTime) => void;
  /** The follow-up is taken away; nothing for one that is no record of its own. */
  onRemove?: (() => void) | undefined;
}

export function Telling({ look, onDone, onRemove }: TellingProps) {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const names = useNames();
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const [next, setNext] = useState<DateValue>({ kind: 'none' });
  const [asked, setAsked] = useState(false);
  const [nextId] = useState(() => newId());
  const followUp = useFollowUpId(look);
  const day = dayIn(next);

  const finish = (state: Exclude<FollowUpState, 'waiting'>) => {
    if (isRepeated(look)) {
      onDone({ followUp, next: nextId }, state, { day: look.again, rough: '' });
      return;
    }
    setAsked(true);
    if (day === undefined) return;
    const rough = next.kind === 'rough' ? next.words : '';
    onDone({ followUp, next: nextId }, state, { day, rough });
  };
  return (
    <div ref={place} className={styles.telling}>
      <h3 className="item">{t('followUps.ask')}</h3>
      <OwnWords
        kind="followUp"
        id={followUp}
        field="outcome"
        label={t('followUps.ask')}
        text={look.followUp?.outcome ?? ''}
        size="told"
        under
      />
      <div className={styles.next}>
        {isRepeated(look) ? (
          <div className={styles.again}>
            <p>
              {look.again === null
                ? t('followUps.repeat.last')
                : t('followUps.nextSet', { when: longDay(look.again, names.language) })}
            </p>
            <DayOff day={look.again} forWork />
          </div>
        ) : (
          <DateField
            label={names.field('followUp', 'next')}
            value={next}
            onDate={setNext}
            today={today}
            allowRough
            offersAhead="workday"
            problem={asked && day === undefined ? t('date.unread') : undefined}
          />
        )}
        <div className={styles.answers}>
          <Button
            onClick={() => {
              finish('done');
            }}
          >
            {t('followUps.finish')}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => {
              finish('notDone');
            }}
          >
            {t('followUps.notDone')}
          </Button>
          {onRemove && (
            <Button variant="tertiary" onClick={onRemove}>
              {t('record.remove')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

/** A revision has no record before something is written about it: one is begun, and added with the first letter. */
function useFollowUpId(look: Look): string {
  const { store } = usePlanSession();
  const [begun] = useState(() => newId());
  const isBegun = look.followUp === null;
  const id = look.followUp?.id ?? begun;
  const { subject, due } = look;
  useEffect(() => {
    if (!isBegun) return;
    store.begin({ kind: 'followUp', id: begun }, { ...subjectFields(subject), due });
    return () => {
      store.tidy('followUp');
    };
  }, [store, begun, isBegun, subject, due]);
  return id;
}
