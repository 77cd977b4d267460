/** Who coordinates, and who writes with the owner, from when to when: the history of a task. */
import type { Appointment, AppointmentRole, Person } from '../api/bindings/plan';
import { type Day } from '../i18n/day';

export interface Tasks {
  people: readonly Person[];
  appointments: readonly Appointment[];
}

/** Those who have the task now. */
export function holders({ people }: Pick<Tasks, 'people'>, role: AppointmentRole): Person[] {
  return people.filter(({ roles, removed }) => !removed && roles.includes(role));
}

/** What became of a task that nobody is appointed to: it was offered or declined, or nobody has asked. The first first. */
export function offersOf({ appointments }: Tasks, role: AppointmentRole): Appointment[] {
  return appointments
    .filter((one) => one.role === role && one.state !== 'appointed')
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.id.localeCompare(b.id));
}

/** The task's appointments in time: the ones with an end only came first. */
export function historyOf({ appointments }: Tasks, role: AppointmentRole): Appointment[] {
  const begins = ({ from }: Appointment) => from ?? '';
  const ends = ({ to }: Appointment) => to ?? '9999';
  return appointments
    .filter((one) => one.role === role && one.state === 'appointed')
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

/** What was handed over from a day that has come, to someone who does not have the task yet. */
export function awaited(tasks: Tasks, role: AppointmentRole, today: Day): Appointment | null {
  const now = historyOf(tasks, role).filter(
    ({ from, to }) => from !== null && from <= today && (to === null || to >= today),
  );
  const last = now.at(-1);
  const taker = tasks.people.find(({ id }) => id === last?.person);
  const lacks = taker !== undefined && !taker.removed && !taker.roles.includes(role);
  return last !== undefined && lacks ? last : null;
}
