/** One meeting in the list: the day large, what it is called, where, and who is asked to come. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { RecordMenu } from '../../records/list/RecordMenu';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { Late } from '../../components/Late';
import { usePlan } from '../../store/usePlan';
import { dayThisYear, longSince, weekday } from '../../i18n/dates';
import { timeOfDay } from '../../i18n/time';
import styles from './MeetingsPage.module.css';
import { useMeetingWords } from './useMeetingWords';

export interface MeetingRowProps {
  meeting: Meeting;
  /** Without it the row only leads to the meeting. */
  onRemove?: (id: string, name: string) => void;
}

export function MeetingRow({ meeting, onRemove }: MeetingRowProps) {
  const { t } = useTranslation();
  const { writers } = usePlan();
  const { go } = useNavigation();
  const words = useMeetingWords();
  const { id, state, place, invited, came } = meeting;
  const name = words.name(meeting);
  const people = (state === 'held' ? came : invited).flatMap((one) => writers.get(one)?.name ?? []);
  const without = state === 'planned' && people.length === 0 ? t('meetings.nobodyInvited') : '';
  const under = [place, people.join(', '), without].filter((part) => part !== '').join(' · ');
  return (
    <li id={`record-${id}`} className={styles.row}>
      <div className={styles.start}>
        <MeetingDay meeting={meeting} />
      </div>
      <div className={styles.middle}>
        <h3 className="item">
          <button
            type="button"
            className={styles.open}
            onClick={() => {
              go('meetings', { kind: 'meeting', id });
            }}
          >
            <span dir="auto">{name}</span>
          </button>
        </h3>
        <p className="quiet" dir="auto">
          {under}
        </p>
        <MisfitLines record={{ kind: 'meeting', id }} />
      </div>
      {onRemove && (
        <RecordMenu
          name={name}
          onHistory={() => {
            go('history', { kind: 'meeting', id });
          }}
          onRemove={() => {
            onRemove(id, name);
          }}
        />
      )}
    </li>
  );
}

export interface MeetingDayProps {
  meeting: Meeting;
}

/** The day and the time; that it is behind us and nobody has said that it was held. */
export function MeetingDay({ meeting: { id, on, time } }: MeetingDayProps) {
  const { language } = useNames();
  const { today, reading } = usePlan();
  if (on === null) return null;
  const clock = time === null ? '' : timeOfDay(time, language);
  const planned = reading.meetings.coming.find(({ meeting }) => meeting === id);
  const isLate = planned?.isAhead === false;
  return (
    <span className={styles.when}>
      <span className={styles.day}>{dayThisYear(on, today, language)}</span>
      {isLate ? (
        <Late>{longSince(on, today, language)}</Late>
      ) : (
        <span className="quiet">{[weekday(on, language), clock].join(' ').trim()}</span>
      )}
    </span>
  );
}
