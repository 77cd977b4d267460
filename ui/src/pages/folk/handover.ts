/** Who coordinates, and who writes with the owner, from when to when: the history of a task, and handing it over. */
import type { Appointment } from '../../api/bindings/Appointment';
import type { AppointmentRole } from '../../api/bindings/AppointmentRole';
import type { Edit } from '../../api/bindings/Edit';
import type { Person } from '../../api/bindings/Person';
import { dateOf, dayOf, type Day } from '../../words/day';

export interface Tasks {
  people: readonly Person[];
  appointments: readonly Appointment[];
}

/** Those who have the task now. */
export function holders({ people }: Pick<Tasks, 'people'>, role: AppointmentRole): Person[] {
  return people.filter(({ roles, removed }) => !removed && roles.includes(role));
}

/** The task's appointments in time: the ones with an end only came first. */
export function historyOf({ appointments }: Tasks, role: AppointmentRole): Appointment[] {
  const begins = ({ from }: Appointment) => from ?? '';
  const ends = ({ to }: Appointment) => to ?? '9999';
  return appointments
    .filter((one) => one.role === role)
    .sort(
      (a, b) =>
        begins(a).localeCompare(begins(b)) ||
        ends(a).localeCompare(ends(b)) ||
        a.id.localeCompare(b.id),
    );
}

/** Those who have the task now, and nothing says from when. */
export function undated(tasks: Tasks, role: AppointmentRole): Person[] {
  const known = new Set(historyOf(tasks, role).map(({ person }) => person));
  return holders(tasks, role).filter(({ id }) => !known.has(id));
}

export interface Handover {
  role: AppointmentRole;
  /** Who gets the task. */
  person: string;
  /** What adds the person to the plan, when they are new. */
  added: readonly Edit[];
  from: Day;
  note: string;
  /** The new appointment's id, and one for each who had the task without a date. */
  newId: () => string;
}

/** One act: the old appointments end the day before, the new one begins, and the role moves from the ones to the other. */
export function handoverEdits(tasks: Tasks, handover: Handover): Edit[] {
  const { role, person, added, from, note, newId } = handover;
  const last = dayBefore(from);
  const open = historyOf(tasks, role).filter(({ to }) => to === null);
  const ended: Edit[] = open.map(({ id }) => {
    return { edit: 'change', kind: 'appointment', id, field: 'to', value: last };
  });
  const before: Edit[] = undated(tasks, role)
    .filter(({ id }) => id !== person)
    .map((holder) => addAppointment(newId(), { role, person: holder.id, to: last }));
  const begun = addAppointment(newId(), { role, person, from, note: note.trim() });
  return [...added, ...ended, ...before, begun, ...moveRole(tasks.people, handover)];
}

function moveRole(people: readonly Person[], { role, person, added }: Handover): Edit[] {
  const given = holders({ people }, role).filter(({ id }) => id !== person);
  const taken = given.map(({ id, roles }) =>
    change(
      id,
      'roles',
      roles.filter((one) => one !== role),
    ),
  );
  const taker = people.find(({ id }) => id === person);
  // Someone new was added as a helper.
  const roles = taker?.roles ?? (added.length > 0 ? ['helper' as const] : []);
  return [
    ...taken,
    ...(roles.includes(role) ? [] : [change(person, 'roles', [...roles, role])]),
    ...(taker?.active === false ? [change(person, 'active', true)] : []),
  ];
}

/** Someone who had the task before the first one known. */
export function earlierEdit(
  tasks: Tasks,
  role: AppointmentRole,
  person: string,
  today: Day,
  id: string,
): Edit {
  const [first] = historyOf(tasks, role).flatMap(({ from }) => from ?? []);
  return addAppointment(id, { role, person, to: dayBefore(first ?? today) });
}

export function addAppointment(id: string, fields: Partial<Appointment>): Edit {
  return { edit: 'add', kind: 'appointment', id, fields };
}

function change(id: string, field: 'roles' | 'active', value: unknown): Edit {
  return { edit: 'change', kind: 'person', id, field, value };
}

export function dayBefore(day: Day): Day {
  const date = dateOf(day);
  if (date === undefined) return day;
  date.setDate(date.getDate() - 1);
  return dayOf(date);
}
