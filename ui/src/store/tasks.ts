/** Who coordinates, and who writes with the owner, from when to when: a task as core reads it, with its records. */
import type { Appointment, AppointmentRole, Person, Plan } from '../api/bindings/plan';
import type { Task as ReadTask } from '../api/bindings/reading';

export interface Task {
  role: AppointmentRole;
  /** Those who have it now. */
  holders: readonly Person[];
  /** Its appointments in time: the ones with an end only came first. */
  history: readonly Appointment[];
  /** What was offered, declined or not asked about, where nobody is appointed: the first first. */
  offers: readonly Appointment[];
  /** Those who have it now, and nothing says from when. */
  undated: readonly Person[];
  /** What was handed over from a day that has come, to someone who does not have the task yet. */
  awaited: string | null;
}

/** The tasks there are in this plan, in the order core tells them. */
export function tasksOf(
  { people, appointments }: Pick<Plan, 'people' | 'appointments'>,
  read: readonly ReadTask[],
): Task[] {
  const [person, appointment] = [finder(people), finder(appointments)];
  return read.map(({ role, holders, history, offers, undated, awaited }) => ({
    role,
    holders: person(holders),
    history: appointment(history),
    offers: appointment(offers),
    undated: person(undated),
    awaited,
  }));
}

function finder<T extends { id: string }>(records: readonly T[]): (ids: readonly string[]) => T[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
}
