/** Hands a task over to somebody from a day: who coordinates, or who writes with the owner. */
import type { Appointment, Edit, Person } from '../api/bindings/plan';
import { freeInk } from '../store/writers';
import type { Day } from '../i18n/day';
import type { Task } from '../store/tasks';
import { dayBefore } from '../i18n/day';

export interface Handover {
  /** Who gets the task. */
  person: string;
  /** What adds the person to the plan, when they are new. */
  added: readonly Edit[];
  from: Day;
  note: string;
  /** The new appointment's id, and one for each who had the task without a date. */
  newId: () => string;
}

/**
 * One act: the old appointments end the day before, and the new one begins. The role moves from the ones to the other
 * when the day has come; until then who has the task has it.
 */
export function handoverEdits(
  people: readonly Person[],
  task: Task,
  handover: Handover,
  today: Day,
): Edit[] {
  const { role } = task;
  const { person, added, from, note, newId } = handover;
  const last = dayBefore(from);
  const before: Edit[] = task.undated
    .filter(({ id }) => id !== person)
    .map((holder) => addAppointment(newId(), { role, person: holder.id, to: last }));
  const begun = addAppointment(newId(), { role, person, from, note: note.trim() });
  const moved = from > today ? [] : takeOverEdits(people, task, handover);
  return [...added, ...endedEdits(task, handover, today), ...before, begun, ...moved];
}

/** What lasts ends the day before; what was to begin later never comes to be. */
function endedEdits({ history }: Task, { from }: Handover, today: Day): Edit[] {
  const value = dayBefore(from);
  return history
    .filter(({ to }) => to === null || to >= from)
    .map(({ id, from: begins }): Edit => {
      const isToCome = begins !== null && begins > today && begins >= from;
      if (isToCome) return { edit: 'remove', kind: 'appointment', id };
      return { edit: 'change', kind: 'appointment', id, field: 'to', value };
    });
}

/** Moves the role, and gives a new primary contact a pen. */
export function takeOverEdits(
  people: readonly Person[],
  { role, holders }: Pick<Task, 'role' | 'holders'>,
  { person, added = [] }: Pick<Handover, 'person'> & Partial<Handover>,
): Edit[] {
  const given = holders.filter(({ id }) => id !== person);
  const without = ({ roles }: Person) => roles.filter((one) => one !== role);
  const taker = people.find(({ id }) => id === person);
  // Someone new was added as a helper.
  const roles = taker?.roles ?? (added.length > 0 ? ['helper' as const] : []);
  // Who wrote along and was called nothing more is called this now: when it is handed on, the pen goes with it.
  const kept = role === 'primaryContact' ? roles.filter((one) => one !== 'other') : roles;
  const after = people.map((one) => (given.includes(one) ? { ...one, roles: without(one) } : one));
  const ink = role === 'primaryContact' && (taker?.ink ?? null) === null ? freeInk(after) : null;
  return [
    ...given.map((one) => change(one.id, 'roles', without(one))),
    ...(roles.includes(role) ? [] : [change(person, 'roles', [...kept, role])]),
    ...(ink === null ? [] : [change(person, 'ink', ink)]),
    ...(taker?.active === false ? [change(person, 'active', true)] : []),
  ];
}

/** Someone who had the task before the first one known. */
export function earlierEdit({ role, history }: Task, person: string, today: Day, id: string): Edit {
  const [first] = history.flatMap(({ from }) => from ?? []);
  return addAppointment(id, { role, person, to: dayBefore(first ?? today) });
}

function addAppointment(id: string, fields: Partial<Appointment>): Edit {
  return { edit: 'add', kind: 'appointment', id, fields };
}

function change(id: string, field: 'roles' | 'active' | 'ink', value: unknown): Edit {
  return { edit: 'change', kind: 'person', id, field, value };
}
