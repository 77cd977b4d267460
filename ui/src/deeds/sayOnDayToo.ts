/** The same thing on several days of the week: on each day a record of its own, changed by itself. */
import type { Edit, Weekday, WeeklyEvent } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';

const told = [
  ...(['what', 'from', 'to', 'person', 'place', 'action'] as const),
  ...(['repeat', 'first', 'until'] as const),
];

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
  return addEdit(event, { weekday, rank: rankAfter(events) }, made);
}

/** The same on a day of another week or weekday, with the id `made`. */
export function addEdit(
  event: WeeklyEvent,
  other: Partial<WeeklyEvent> & Pick<WeeklyEvent, 'weekday' | 'rank'>,
  made: string,
): Edit {
  const same = Object.fromEntries(
    [...told, 'picture' as const].map((field) => [field, event[field]]),
  );
  return { edit: 'add', kind: 'weeklyEvent', id: made, fields: { ...same, ...other } };
}

/** Says it on more days of the week in one go, each with an id of its own; where it is said already it stays. */
export function onDaysTooEdits(
  days: readonly Weekday[],
  event: WeeklyEvent,
  events: readonly WeeklyEvent[],
  newId: () => string,
): Edit[] {
  const more = days.filter((weekday) => sameOn(weekday, event, events) === undefined);
  const rank = rankAfter(events);
  return more.map((weekday, at) => addEdit(event, { weekday, rank: rank + at }, newId()));
}
