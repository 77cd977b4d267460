/** Hands a task over in one step: to whom, from which day, and a few words about it. */
import { Button, Textarea } from '@navikt/ds-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Edit, Person } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import { Chooser, type Choice } from '../../records/Chooser';
import { dayIn, valueOf } from '../../records/dateValue';
import { choosable, personChoice } from '../../records/people';
import { addPerson } from '../../deeds/addPerson';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { DateField } from '../../components/DateField';
import { FailureStrip } from '../../components/FailureStrip';
import { usePlanSession } from '../../store/usePlan';
import { problemWords } from '../../i18n/problem';
import { CloseOldWay } from './CloseOldWay';
import styles from './PeoplePage.module.css';
import type { Task } from '../../store/tasks';
import { handoverEdits } from '../../deeds/handOver';
import { isOwner } from './people';
import { useOldWay } from './useOldWay';

export interface HandOverProps {
  task: Task;
  people: readonly Person[];
  onShut: () => void;
}

interface Taker {
  person: string;
  /** What adds the person to the plan, when they are new. */
  added: readonly Edit[];
  choice: Choice;
}

/** Somebody in the plan, or somebody new, by name. */
function takerOf(value: string, isNew: boolean, people: readonly Person[]): Taker {
  const known = people.find(({ id }) => id === value);
  if (!isNew && known) return { person: value, added: [], choice: personChoice(known) };
  const person = newId();
  return {
    person,
    added: [addPerson(person, value, people)],
    choice: { label: value, value: person },
  };
}

export function HandOver({ task, people, onShut }: HandOverProps) {
  const { t, i18n } = useTranslation();
  const { store, today } = usePlanSession();
  const names = useNames();
  const [taker, setTaker] = useState<Taker | null>(null);
  const [from, setFrom] = useState(valueOf(today));
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [closes, setCloses] = useState(true);
  const [code, setCode] = useState<string | null>(null);
  const oldWay = useOldWay(task.role);
  const [before] = useState(() => task.holders.map(({ name }) => name));
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, true);
  const isLater = (dayIn(from) ?? '') > today;

  const closeOldWay = async () => {
    const closed = await oldWay.close();
    if (closed.problem) setRefused(closed.problem);
    else if (closed.code === null) onShut();
    else setCode(closed.code);
  };
  const handOver = async () => {
    const day = dayIn(from);
    const lacks = taker === null ? t('people.task.whoFirst') : day ? null : t('date.unread');
    setMissing(lacks);
    if (taker === null || !day) return;
    const edits = handoverEdits(people, task, { ...taker, from: day, note, newId }, today);
    const changed = await store.act(edits);
    if (changed === null) setRefused(store.state().lastProblem);
    else if (oldWay.offered && closes && !isLater) await closeOldWay();
    else onShut();
  };
  const called = names.choice('person', 'roles', task.role);
  if (code !== null) return <RecoveryCode code={code} done={t('recovery.done')} onDone={onShut} />;
  return (
    <div ref={place} className={styles.form}>
      <Chooser
        label={t('people.task.who', { role: called })}
        choices={choosable(people)
          .filter((person) => !isOwner(person))
          .map(personChoice)}
        chosen={taker?.choice ?? null}
        allowNew
        onChosen={(value, isNew) => {
          setTaker(takerOf(value, isNew, people));
        }}
        onNone={() => {
          setTaker(null);
        }}
      />
      <DateField
        label={names.field('appointment', 'from')}
        value={from}
        onDate={setFrom}
        today={today}
      />
      {isLater && <p className="quiet">{t('people.task.later')}</p>}
      <Textarea
        label={t('people.task.note')}
        value={note}
        minRows={1}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      {oldWay.offered && !isLater && before.length > 0 && (
        <CloseOldWay names={before} chosen={closes} onChosen={setCloses} />
      )}
      {missing !== null && <p role="alert">{missing}</p>}
      {refused !== null && <FailureStrip problem={problemWords(t, refused, i18n.language)} />}
      <div className={styles.buttons}>
        <Button variant="secondary" size="small" onClick={() => void handOver()}>
          {t('people.task.hand')}
        </Button>
        <button type="button" className="plain-link" onClick={onShut}>
          {t('people.task.leave')}
        </button>
      </div>
    </div>
  );
}
