/** Who coordinates, and who the owner writes with: now and before, and one step to hand the task over. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Appointment, AppointmentRole, Person } from '../../api/bindings/plan';
import { DayFact } from '../../records/DayFact';
import { RemovedLine } from '../../records/list/RemovedLine';
import { useRemoving, type Removing } from '../../records/list/useRemoving';
import { named } from '../../records/named';
import { PeriodFact } from '../../records/PeriodFact';
import { useFirst } from '../../records/useFirst';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useStays } from '../../records/useStays';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { TakenOutLines } from '../../records/unsettled/TakenOutLines';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { EarlierHolder } from './EarlierHolder';
import { HeldFoot } from './HeldFoot';
import styles from './PeoplePage.module.css';
import { tasksOf, type Task } from '../../store/tasks';
import { HandOver } from './HandOver';
import { Offers } from './Offers';
import { TakeOver } from './TakeOver';

export function Tasks() {
  const { plan, reading } = usePlan();
  return (
    <div className={styles.tasks}>
      {tasksOf(plan, reading.tasks).map((task) => (
        <TaskPart key={task.role} task={task} people={plan.people} />
      ))}
    </div>
  );
}

interface TaskProps {
  task: Task;
  people: readonly Person[];
}

function TaskPart({ task, people }: TaskProps) {
  const { t } = useTranslation();
  const names = useNames();
  const [writing, setWriting] = useState<'handover' | 'earlier' | null>(null);
  const [back, setBack] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  useFocusInside(buttons, back && writing === null);
  const { role, holders, history, offers, undated } = task;
  const ranked = [...history, ...offers].map(({ id }) => ({ id, rank: 0 }));
  const removing = useRemoving('appointment', ranked);
  const isHeld = holders.length > 0;
  const called = names.choice('person', 'roles', role);
  const shut = () => {
    setWriting(null);
    setBack(true);
  };
  return (
    <section aria-labelledby={`task-${role}`} className={styles.task}>
      <h2 className="section" id={`task-${role}`}>
        {withCapital(called)}
      </h2>
      <ul className={styles.history}>
        {history.map((one) => (
          <HeldRow key={one.id} appointment={one} removing={removing} task={task} people={people} />
        ))}
        {undated.map((person) => (
          <UndatedRow key={person.id} role={role} person={person} />
        ))}
        <Offers offers={offers} role={called} removing={removing} />
        {removing.removed.map((removed) => (
          <RemovedLine key={removed.id} removed={removed} onUndo={removing.restore} />
        ))}
      </ul>
      <TakenOutLines kind="appointment" holds={{ role }} />
      {writing === 'handover' && <HandOver task={task} people={people} onShut={shut} />}
      {writing === 'earlier' && <EarlierHolder task={task} onShut={shut} />}
      {writing === null && (
        <div className={styles.buttons} ref={buttons}>
          <button
            type="button"
            className="plain-link"
            onClick={() => {
              setWriting('handover');
            }}
          >
            {isHeld
              ? t('people.task.change', { role: called })
              : t('people.task.choose', { role: called })}
          </button>
          {(isHeld || history.length > 0) && (
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                setWriting('earlier');
              }}
            >
              {t('people.task.earlier')}
            </button>
          )}
          {role !== 'primaryContact' && !isHeld && offers.length === 0 && (
            <AddOffer role={role} called={called} />
          )}
        </div>
      )}
    </section>
  );
}

/** Whether the law's offer was made: that is an answer too, also where nobody has the task. */
function AddOffer({ role, called }: { role: AppointmentRole; called: string }) {
  const { t } = useTranslation();
  const { store, today } = usePlanSession();
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        const fields = { role, state: 'offered', from: today };
        void store.act([{ edit: 'add', kind: 'appointment', id: newId(), fields }]);
      }}
    >
      {t('people.task.offer', { role: called })}
    </button>
  );
}

interface HeldRowProps extends TaskProps {
  appointment: Appointment;
  removing: Removing;
}

/** «Tone Haug til 28. februar 2027». */
function HeldRow({ appointment, removing, task, people }: HeldRowProps) {
  const { t } = useTranslation();
  const { today } = usePlanSession();
  const { id, from, to, note } = appointment;
  const showsNote = useStays({ kind: 'appointment', id, field: 'note' }, note !== '');
  const person = useSelected(({ whole }) => whole.people.find((o) => o.id === appointment.person));
  const name = person ? named({ ...person, title: '' }, t('plan.noLongerHere')) : '';
  return (
    <li
      id={`record-${id}`}
      className={styles.held}
      data-past={(to !== null && to < today) || undefined}
    >
      <div className={styles.who}>
        <span className={styles.holder} dir="auto">
          {name}
        </span>
        <PeriodFact
          kind="appointment"
          id={id}
          fields={['from', 'to']}
          from={from}
          to={to}
          label={t('people.task.when', { name })}
          empty={t('people.task.noDates')}
        />
        {person && task.awaited === id && (
          <TakeOver task={task} people={people} person={person.id} name={name} />
        )}
      </div>
      <MisfitLines record={{ kind: 'appointment', id }} />
      <HeldFoot id={id} name={name} note={showsNote ? note : null} removing={removing} />
    </li>
  );
}

/** Has the task, and nothing says from when: the first date says it. */
function UndatedRow({ role, person }: { role: AppointmentRole; person: Person }) {
  const { t } = useTranslation();
  const values = { role, person: person.id };
  const list = `${role} ${person.id}`;
  const id = useFirst({ kind: 'appointment', list, values }, true);
  if (id === null) return null;
  return (
    <li className={styles.held}>
      <div className={styles.who}>
        <span className={styles.holder} dir="auto">
          {person.name}
        </span>
        <DayFact
          kind="appointment"
          id={id}
          field="from"
          day={null}
          label={t('people.task.when', { name: person.name })}
          empty={t('people.task.noDates')}
        />
      </div>
    </li>
  );
}
