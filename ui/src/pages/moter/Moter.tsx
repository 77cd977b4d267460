/** Møter: all of them, or the one that is looked at. */
import { useNavigation } from '../../frame/navigation';
import { usePlan } from '../../plan/usePlan';
import { MeetingList } from './MeetingList';
import { MeetingPage } from './MeetingPage';

export function Moter() {
  const { about } = useNavigation();
  const { plan } = usePlan();
  const part = [...plan.agendaItems, ...plan.decisions].find(({ id }) => id === about?.id);
  const meeting = plan.meetings.find(({ id }) => id === (part?.meeting ?? about?.id));
  return meeting ? <MeetingPage key={meeting.id} meeting={meeting} /> : <MeetingList />;
}
