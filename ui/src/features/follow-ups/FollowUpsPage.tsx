/** Oppfølging: what should have been looked at, what comes, and what came of it. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { agendaOf } from '../../store/agenda';
import { createKeep } from '../../store/keep';
import { usePlan } from '../../store/usePlan';
import { ComingMeetings } from '../meetings/ComingMeetings';
import { AddFollowUp } from './AddFollowUp';
import { DoneRows } from './DoneRows';
import styles from './FollowUpsPage.module.css';
import { SectionRows } from './SectionRows';
import { sections, useClosing } from './useClosing';

export function FollowUpsPage() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const { about } = useNavigation();
  // A proposal about what is being told of it lies where that is told.
  const [open, setOpen] = useState(() =>
    plan.proposals.some((proposal) => proposal.about === about?.id) ? (about?.id ?? null) : null,
  );
  useShownRecord();
  const [writing, setWriting] = useState<string | null>(null);
  const shut = useCallback(() => {
    setOpen(null);
  }, []);
  const tick = useCallback((key: string, opens: boolean) => {
    setOpen(opens ? key : null);
  }, []);
  const write = useCallback((key: string, isWriting: boolean) => {
    setWriting((before) => (isWriting ? key : before === key ? null : before));
  }, []);
  const { closed, done, remove, undo } = useClosing(shut);
  const [keep] = useState(createKeep);
  const agenda = agendaOf(plan, reading.agenda, keep);
  const closedIds = closed.flatMap(({ look }) => look.followUp?.id ?? []);
  const isEmpty = sections.every((section) => agenda[section].length === 0);

  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className={styles.title}>{t('followUps.title')}</h1>
        <AddFollowUp onAdded={setWriting} />
      </div>
      {isEmpty && closed.length === 0 && <p className="body">{t('followUps.nothing')}</p>}
      {sections.map((section) => (
        <SectionRows
          key={section}
          section={section}
          looks={agenda[section]}
          closed={closed}
          details={plan.details.id}
          open={open}
          writing={writing}
          onWriting={write}
          onTick={tick}
          onDone={done}
          onRemove={remove}
          onUndo={undo}
        />
      ))}
      <ComingMeetings />
      <DoneRows
        looks={agenda.done.filter(({ followUp }) => !closedIds.includes(followUp?.id ?? ''))}
      />
    </div>
  );
}
