/** Møter: all of them, or the one that is looked at. */
import { useNavigation } from '../../navigation/navigation';
import { usePlan } from '../../store/usePlan';
import { MeetingList } from './MeetingList';
import { MeetingPage } from './MeetingPage';

export function MeetingsPage() {
  const { about } = useNavigation();
  const { plan } = usePlan();
  const part = [...plan.agendaItems, ...plan.decisions].find(({ id }) => id === about?.id);
  const meeting = plan.meetings.find(({ id }) => id === (part?.meeting ?? about?.id));
  return meeting ? <MeetingPage key={meeting.id} meeting={meeting} /> : <MeetingList />;
}
