/** What is to be talked about, in order; taken from the plan, or written here. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { RecordList } from '../../records/list/RecordList';
import { blank as blanks } from '../../api/registry';
import { createKeep } from '../../store/keep';
import { usePlan } from '../../store/usePlan';
import { useHistoryOf } from '../plan/useHistoryOf';
import { AgendaRow } from './AgendaRow';
import { FromPlan } from './FromPlan';
import type { MeetingPartProps } from './MeetingPage';

const nameOf = ({ text }: AgendaItem) => called(text);

export function Agenda({ meeting }: MeetingPartProps) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const [keep] = useState(createKeep);
  const onHistory = useHistoryOf('agendaItem');
  const { id: meetingId, state } = meeting;
  const items = keep(
    'items',
    plan.agendaItems.filter((item) => item.meeting === meetingId),
  );
  const blank = useCallback(
    (id: string, rank: number) => ({
      record: { ...blanks.agendaItem, id, rank, meeting: meetingId },
      values: { rank, meeting: meetingId },
    }),
    [meetingId],
  );
  return (
    <section aria-labelledby="meeting-agenda">
      <h2 className="section" id="meeting-agenda">
        {t('meetings.agenda')}
      </h2>
      <RecordList
        kind="agendaItem"
        list={`agenda ${meetingId}`}
        label={t('meetings.agenda')}
        records={items}
        Row={AgendaRow}
        nameOf={nameOf}
        blank={blank}
        addText={t('meetings.addItem')}
        onHistory={onHistory}
      />
      {state === 'planned' && <FromPlan meeting={meeting} items={items} />}
    </section>
  );
}
