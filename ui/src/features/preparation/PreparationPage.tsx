/** Forbered deg: the owner's own page before a meeting, with what to say first, and a paper to take along. */
import { useTranslation } from 'react-i18next';
import { PlanSheet } from '../../records/PlanSheet';
import { useNavigation } from '../../navigation/navigation';
import { meetingsAhead } from '../../store/meetings';
import { usePlan } from '../../store/usePlan';
import { PlanPaper } from '../../export/PlanPaper';
import { useMeetingWords } from '../meetings/useMeetingWords';
import styles from './PreparationPage.module.css';
import { MeetingChoice } from './MeetingChoice';
import { OnAgenda, Promised, Worries } from './Known';
import { ToSay } from './ToSay';

export function PreparationPage() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const { about, go } = useNavigation();
  const words = useMeetingWords();
  const coming = meetingsAhead(plan.meetings, reading.meetings);
  const meeting = coming.find(({ id }) => id === about?.id) ?? coming[0];
  if (meeting === undefined) {
    return (
      <PlanSheet title={t('prepare.title')} know={t('prepare.none')}>
        <p className={styles.way}>
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              go('meetings');
            }}
          >
            {t('prepare.toMeetings')}
          </button>
        </p>
      </PlanSheet>
    );
  }
  const place = meeting.place.trim();
  const when = [words.name(meeting), words.when(meeting), place].filter((part) => part !== '');
  return (
    <PlanSheet
      title={t('prepare.title')}
      know={when.join(' · ')}
      aside={
        <PlanPaper wanted={{ paper: 'preparation', meeting: meeting.id }} variant="primary">
          {t('prepare.paper')}
        </PlanPaper>
      }
    >
      {coming.length > 1 && <MeetingChoice meetings={coming} chosen={meeting} />}
      <ToSay key={meeting.id} meeting={meeting} />
      <OnAgenda meeting={meeting} />
      <Promised meeting={meeting} />
      <Worries />
    </PlanSheet>
  );
}
