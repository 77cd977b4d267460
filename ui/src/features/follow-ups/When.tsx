/** When something is looked at: the day large, and how near or late it is; changed where it stands. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { subjectFields } from '../../deeds/closeFollowUp';
import { DayFact } from '../../records/DayFact';
import { LookDetails } from '../../records/LookDetails';
import { LookRepeat } from '../../records/LookRepeat';
import { useNames } from '../../records/useNames';
import { Late } from '../../components/Late';
import type { Look } from '../../store/agenda';
import { usePlanSession } from '../../store/usePlan';
import { held, longSince, shortDay, weekday } from '../../i18n/dates';
import { holidayOn } from '../../i18n/workday';
import styles from './FollowUpsPage.module.css';

export interface WhenProps {
  look: Look;
  /** The plan's details, whose date the next revision is. */
  details: string;
  /** Set just now: the date is the next thing to write. */
  begun: boolean;
  /** The date is being written (the row may move), or no longer. */
  onWriting: (key: string, writing: boolean) => void;
}

export function When({ look, details, begun, onWriting }: WhenProps) {
  const { t } = useTranslation();
  const names = useNames();
  const place = look.revision
    ? ({ kind: 'details', id: details, field: 'nextRevision' } as const)
    : ({ kind: 'followUp', id: look.key, field: 'due' } as const);
  const day = (
    <DayFact
      {...place}
      day={look.due}
      {...(!look.revision && { rough: { field: 'rough', words: look.rough } })}
      label={names.field('followUp', 'due')}
      shown={<WhenWords look={look} />}
      empty={t('plan.noDate')}
      offersAhead="workday"
      begun={begun}
      onWritten={() => {
        onWriting(look.key, true);
      }}
      onClose={() => {
        onWriting(look.key, false);
      }}
    />
  );
  const { followUp } = look;
  if (followUp === null)
    return look.revision ? <RevisionRepeat look={look}>{day}</RevisionRepeat> : day;
  const isRepeated = look.due !== null || followUp.repeat !== null;
  return (
    <>
      {day}
      {look.revision ? (
        isRepeated && <LookRepeat look={followUp} />
      ) : (
        <LookDetails look={followUp} />
      )}
      <AgainOff again={look.again} />
    </>
  );
}

/** What repeats comes on a day people are off: said while there is time to choose another. */
function AgainOff({ again }: Pick<Look, 'again'>) {
  const { t } = useTranslation();
  const { language } = useNames();
  if (again === null || holidayOn(again) === null) return null;
  return (
    <p className="quiet">{t('followUps.repeat.againOff', { day: shortDay(again, language) })}</p>
  );
}

/** How often the plan is revised stands in a follow-up: of one without, it is begun. */
function RevisionRepeat({ look, children }: { look: Look; children: ReactNode }) {
  const { store } = usePlanSession();
  const [id] = useState(() => newId());
  const { subject, due } = look;
  return (
    <>
      {children}
      <LookRepeat
        look={{ id, repeat: null, first: null, until: null, due }}
        onFirst={(repeat) => {
          const fields = { ...subjectFields(subject), due, repeat };
          void store.act([{ edit: 'add', kind: 'followUp', id, fields }]);
        }}
      />
    </>
  );
}

export function WhenWords({
  look: { due, rough, late },
}: {
  look: Pick<Look, 'due' | 'rough' | 'late'>;
}) {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const { language } = useNames();
  if (due === null) {
    return <span className={styles.rough}>{rough === '' ? t('plan.noDate') : rough}</span>;
  }
  return (
    <span className={styles.when}>
      <span className={styles.day}>{shortDay(due, language)}</span>
      {late ? (
        <Late>{longSince(due, today, language)}</Late>
      ) : (
        <span className="quiet">
          {weekday(due, language)}
          {holidayOn(due) !== null && `, ${held(t('date.off'))}`}
        </span>
      )}
    </span>
  );
}
