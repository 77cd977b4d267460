/** The meetings that come, those that were held, and those that were called off. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useRemoving } from '../../records/list/useRemoving';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { Rows } from '../../components/Rows';
import { meetingsOf } from '../../store/meetings';
import { usePlan } from '../../store/usePlan';
import { Feelings } from './Feelings';
import { MeetingRow } from './MeetingRow';
import styles from './MeetingsPage.module.css';
import { NewMeeting } from './NewMeeting';

export function MeetingList() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const { coming, held, cancelled } = meetingsOf(plan.meetings, reading.meetings);
  const removing = useRemoving('meeting', plan.meetings);
  const rows = (heading: string, meetings: readonly Meeting[]) =>
    meetings.length > 0 && (
      <Rows heading={heading}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} onRemove={removing.remove} />
        ))}
      </Rows>
    );
  return (
    <div className={styles.page}>
      <div className={styles.top} data-title-line>
        <h1 className={styles.title}>{t('meetings.title')}</h1>
        <NewMeeting />
      </div>
      {plan.meetings.length === 0 && <p className="body">{t('meetings.none')}</p>}
      {rows(t('meetings.coming'), coming)}
      {rows(t('meetings.held'), held)}
      {rows(t('meetings.cancelled'), cancelled)}
      {removing.removed.length > 0 && (
        <ul className={styles.removed}>
          {removing.removed.map((removed) => (
            <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
          ))}
        </ul>
      )}
      <TakenOutLines kind="meeting" />
      <Feelings meetings={held} />
    </div>
  );
}
