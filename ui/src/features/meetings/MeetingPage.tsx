/** One meeting, from the notice to what came of it: a sheet that fills up as the meeting comes nearer and is held. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { PlanSheet } from '../../records/PlanSheet';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { useHasBegun } from '../../records/useHasBegun';
import { PlanPaper } from '../../export/PlanPaper';
import { Afterwards } from './Afterwards';
import { Agenda } from './Agenda';
import { Decisions } from './Decisions';
import { Holding } from './Holding';
import { MeetingFacts } from './MeetingFacts';
import { Minutes } from './Minutes';
import styles from './MeetingsPage.module.css';
import { ToSay } from './ToSay';
import { useMeetingWords } from './useMeetingWords';

export interface MeetingPartProps {
  meeting: Meeting;
}

/** The heading of how the meeting was. */
const afterwards = () => document.getElementById('meeting-afterwards');

export function MeetingPage({ meeting }: MeetingPartProps) {
  const names = useNames();
  const words = useMeetingWords();
  useShownRecord();
  const { state } = meeting;
  const know = [
    // A meeting that nobody has named is called by its day.
    meeting.title.trim() === '' ? '' : words.when(meeting),
    state === 'planned' ? '' : names.choice('meeting', 'state', state),
  ];
  const begun = useHasBegun(meeting.id);
  return (
    <PlanSheet
      title={words.name(meeting)}
      know={know.filter((word) => word !== '').join(' · ')}
      aside={<Beside meeting={meeting} />}
    >
      <MeetingFacts meeting={meeting} />
      <ToSay meeting={meeting} />
      <Agenda meeting={meeting} />
      {begun && <Decisions meeting={meeting} />}
      {begun && <Minutes meeting={meeting} />}
      <Holding meeting={meeting} afterwards={afterwards} />
      {state === 'held' && <Afterwards meeting={meeting} />}
    </PlanSheet>
  );
}

/** The way back to all meetings, and the paper the meeting needs now. */
function Beside({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { id, state } = meeting;
  const isHeld = state === 'held';
  const isAhead = !useHasBegun(id) && state === 'planned';
  return (
    <>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('meetings');
        }}
      >
        {t('meetings.all')}
      </button>
      {state !== 'cancelled' && (
        <div className={styles.papers}>
          <PlanPaper
            wanted={{ paper: isHeld ? 'minutes' : 'notice', meeting: id }}
            variant={isHeld || isAhead ? 'primary' : 'secondary'}
          >
            {isHeld ? t('meetings.minutesPaper') : t('meetings.noticePaper')}
          </PlanPaper>
        </div>
      )}
    </>
  );
}
