/** What the meeting agreed on: who does what, until when, and what it became in the plan. */
import { useTranslation } from 'react-i18next';
import { RemovedLine } from '../../fields/list/RemovedLine';
import { useRemoving } from '../../fields/list/useRemoving';
import { usePlan } from '../../plan/usePlan';
import { DecisionRow } from './DecisionRow';
import type { MeetingPartProps } from './MeetingPage';
import styles from './Moter.module.css';
import { NewDecision } from './NewDecision';

export function Decisions({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const decisions = plan.decisions.filter((decision) => decision.meeting === meeting.id);
  const removing = useRemoving('decision', decisions);
  return (
    <section aria-labelledby="meeting-decisions">
      <h2 className="section" id="meeting-decisions">
        {t('meetings.decisions')}
      </h2>
      {decisions.length + removing.removed.length > 0 && (
        <ul className={styles.decisions} aria-labelledby="meeting-decisions">
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} onRemove={removing.remove} />
          ))}
          {removing.removed.map((removed) => (
            <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
          ))}
        </ul>
      )}
      <NewDecision meeting={meeting.id} decisions={decisions} />
    </section>
  );
}
