/** What the meeting agreed on: who does what, until when, and what it became in the plan. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { RecordList } from '../../records/list/RecordList';
import { blank as blanks } from '../../api/registry';
import { createKeep } from '../../store/keep';
import { usePlan } from '../../store/usePlan';
import { useHistoryOf } from '../plan/useHistoryOf';
import { DecisionRow } from './DecisionRow';
import type { MeetingPartProps } from './MeetingPage';

const nameOf = ({ text }: Decision) => called(text);

export function Decisions({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const [keep] = useState(createKeep);
  const onHistory = useHistoryOf('decision');
  const { id: meetingId } = meeting;
  const decisions = keep(
    'decisions',
    plan.decisions.filter((decision) => decision.meeting === meetingId),
  );
  const blank = useCallback(
    (id: string, rank: number) => ({
      record: { ...blanks.decision, id, rank, meeting: meetingId },
      values: { rank, meeting: meetingId },
    }),
    [meetingId],
  );
  return (
    <section aria-labelledby="meeting-decisions">
      <h2 className="section" id="meeting-decisions">
        {t('meetings.decisions')}
      </h2>
      <RecordList
        kind="decision"
        list={`decisions ${meetingId}`}
        label={t('meetings.decisions')}
        records={decisions}
        Row={DecisionRow}
        nameOf={nameOf}
        blank={blank}
        addText={t('meetings.addDecision')}
        onHistory={onHistory}
      />
    </section>
  );
}
