/** The same thing on several days of the week: on each day a record of its own, changed by itself. */
import type { Edit, Weekday, WeeklyEvent } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';

const told = [
  ...(['what', 'from', 'to', 'person', 'place', 'action'] as const),
  ...(['repeat', 'first', 'until'] as const),
];

/** What is the same on each of the days it was said on when it was made, as long as it is being written. */
const along = [...told, 'picture' as const];

export type Along = Pick<WeeklyEvent, (typeof along)[number]>;

export const alongOf = (event: WeeklyEvent): Along =>
  Object.fromEntries(along.map((field) => [field, event[field]])) as Along;

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
  return { edit: 'add', kind: 'weeklyEvent', id: made, fields: { ...alongOf(event), ...other } };
}

/**
 * What was written in an event since `before` is the same in one that was made of it. What somebody took back there by itself
 * stays taken back, since it was not written anew.
 */
export function alongEdits(now: Along, before: Along, { id, ...made }: WeeklyEvent): Edit[] {
  return along
    .filter((field) => now[field] !== before[field] && now[field] !== made[field])
    .map((field) => ({ edit: 'change', kind: 'weeklyEvent', id, field, value: now[field] }));
}
