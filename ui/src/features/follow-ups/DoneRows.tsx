/** What has been looked at, and what came of it; the newest first. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../api/bindings/plan';
import { OwnWords } from '../../records/OwnWords';
import { useNames } from '../../records/useNames';
import { useStays } from '../../records/useStays';
import { useNavigation } from '../../navigation/navigation';
import { Rows } from '../../components/Rows';
import type { Look, Subject } from '../../store/agenda';
import { longDay } from '../../i18n/dates';
import styles from './FollowUpsPage.module.css';
import { useLookWords } from '../../records/useLookWords';

export interface DoneRowsProps {
  looks: readonly Look[];
}

/** A plan that has lived long has hundreds of them. */
const shownFirst = 10;

export function DoneRows({ looks }: DoneRowsProps) {
  const { t } = useTranslation();
  const { about } = useNavigation();
  const [all, setAll] = useState(() =>
    looks.slice(shownFirst).some(({ followUp }) => followUp?.id === about?.id),
  );
  if (looks.length === 0) return null;
  const shown = all ? looks : looks.slice(0, shownFirst);
  return (
    <div>
      <Rows heading={t('followUps.done')}>
        {shown.map(
          ({ followUp, subject }) =>
            followUp && <DoneRow key={followUp.id} followUp={followUp} subject={subject} />,
        )}
      </Rows>
      {shown.length < looks.length && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('front.all')}
        </button>
      )}
    </div>
  );
}

interface DoneRowProps {
  followUp: FollowUp;
  subject: Subject;
}

const DoneRow = memo(function DoneRow({ followUp, subject }: DoneRowProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { name } = useLookWords(subject);
  const { id, state, doneOn, outcome } = followUp;
  const showsOutcome = useStays({ kind: 'followUp', id, field: 'outcome' }, outcome !== '');
  return (
    <li className={styles.look} id={`record-${id}`}>
      <div className={styles.row}>
        <div className={styles.start}>
          <span className="quiet">{doneOn === null ? '' : longDay(doneOn, names.language)}</span>
        </div>
        <div className={styles.middle}>
          <h3 className="row-name" dir="auto">
            {name}
          </h3>
          {state === 'notDone' && <p className="quiet">{names.printed('calendar.notDone')}</p>}
          {showsOutcome && (
            <OwnWords
              kind="followUp"
              id={id}
              field="outcome"
              label={`${t('followUps.ask')} ${name}`}
              text={outcome}
              under
            />
          )}
        </div>
      </div>
    </li>
  );
});
