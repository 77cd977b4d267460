/** Oppfølging: what should have been looked at, what comes, and what came of it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { agendaOf } from '../../store/agenda';
import { createKeep } from '../../store/keep';
import { usePlan } from '../../store/usePlan';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { ComingMeetings } from '../meetings/ComingMeetings';
import { placeOf } from '../everyday/dated';
import type { Dated } from '../everyday/week';
import { AddFollowUp } from './AddFollowUp';
import { DoneRows } from './DoneRows';
import styles from './FollowUpsPage.module.css';
import { MonthView } from './MonthView';
import { OtherPrograms } from './OtherPrograms';
import { SectionRows } from './SectionRows';
import { sections, useClosing } from './useClosing';

export function FollowUpsPage() {
  const { go } = useNavigation();
  const [view, setView] = useState<'list' | 'month'>('list');
  const [told, setTold] = useState<string | null>(null);
  const [wasMonth, setWasMonth] = useState(false);
  const showList = (key: string | null) => {
    setTold(key);
    setWasMonth(true);
    setView('list');
  };
  const open = (item: Dated) => {
    const isWaiting = item.of === 'look' && (item.look.followUp?.state ?? 'waiting') === 'waiting';
    if (item.of === 'look') showList(isWaiting ? item.look.key : null);
    if (isWaiting) return;
    const { page, about } = placeOf(item);
    go(page, about);
  };
  if (view === 'month') {
    return (
      <MonthView
        onList={() => {
          showList(null);
        }}
        onOpen={open}
      />
    );
  }
  return (
    <FollowUpsList
      told={told}
      isBack={wasMonth && told === null}
      onMonth={() => {
        setView('month');
      }}
    />
  );
}

interface FollowUpsListProps {
  /** The key of the look that is told about at once. */
  told: string | null;
  /** The month was left just now. */
  isBack: boolean;
  onMonth: () => void;
}

function FollowUpsList({ told, isBack, onMonth }: FollowUpsListProps) {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const { about } = useNavigation();
  // A proposal about what is being told of it lies where that is told.
  const [open, setOpen] = useState(() =>
    plan.proposals.some((proposal) => proposal.about === about?.id) ? (about?.id ?? null) : told,
  );
  useShownRecord();
  const toMonth = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) toMonth.current?.focus();
  }, [isBack]);
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
      <div className={styles.top} data-title-line>
        <h1 className={styles.title}>{t('followUps.title')}</h1>
        <div className={styles.ways}>
          <button type="button" className="plain-link" ref={toMonth} onClick={onMonth}>
            {t('followUps.asMonth')}
          </button>
          <AddFollowUp onAdded={setWriting} />
        </div>
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
      <TakenOutLines kind="followUp" />
      <ComingMeetings />
      <DoneRows
        looks={agenda.done.filter(({ followUp }) => !closedIds.includes(followUp?.id ?? ''))}
      />
      <OtherPrograms />
    </div>
  );
}
