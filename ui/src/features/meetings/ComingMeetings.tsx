/** The meetings that come, for a page that is about what comes. */
import { useTranslation } from 'react-i18next';
import { Rows } from '../../components/Rows';
import { meetingsOf } from '../../store/meetings';
import { usePlan } from '../../store/usePlan';
import { MeetingRow } from './MeetingRow';

export function ComingMeetings() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const { coming } = meetingsOf(plan.meetings, reading.meetings);
  if (coming.length === 0) return null;
  return (
    <Rows heading={t('meetings.title')}>
      {coming.map((meeting) => (
        <MeetingRow key={meeting.id} meeting={meeting} />
      ))}
    </Rows>
  );
}
