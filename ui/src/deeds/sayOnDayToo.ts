/** The same thing on several days of the week: on each day a record of its own, changed by itself. */
import type { Edit, Weekday, WeeklyEvent } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';

const told = ['what', 'from', 'to', 'person', 'place', 'action'] as const;

/** The event of a day that says just the same. */
export function sameOn(
  weekday: Weekday,
  event: WeeklyEvent,
  events: readonly WeeklyEvent[],
): WeeklyEvent | undefined {
  return events.find(
    (other) =>
      other.id !== event.id &&
      other.weekday === weekday &&
      told.every((field) => other[field] === event[field]),
  );
}

/** Says it on a day too, with the id `made`; or takes it away from there, when it is said there already. */
export function alsoOnEdit(
  weekday: Weekday,
  event: WeeklyEvent,
  events: readonly WeeklyEvent[],
  made: string,
): Edit {
  const same = sameOn(weekday, event, events);
  const kind = 'weeklyEvent';
  if (same) return { edit: 'remove', kind, id: same.id };
  const fields = Object.fromEntries(told.map((field) => [field, event[field]]));
  return { edit: 'add', kind, id: made, fields: { ...fields, weekday, rank: rankAfter(events) } };
}
