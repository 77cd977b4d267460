/** How often something in the week comes; and one day of it, which is left out, or moved. */
import type { Edit, WeeklyEvent, WeekRepeat } from '../api/bindings/plan';
import { fields } from '../api/registry';
import { daysBetween, readDay, type Day } from '../i18n/day';
import { addDays, mondayOf } from '../i18n/week';
import { rankAfter } from '../records/list/rank';
import { addEdit } from './sayOnDayToo';

const change = (id: string, field: keyof WeeklyEvent, value: unknown): Edit => ({
  edit: 'change',
  kind: 'weeklyEvent',
  id,
  field,
  value,
});

/** Chosen on a day: what comes less often is counted from there, and what comes once comes there. */
export function repeatEdits(
  { id, repeat, first, until }: WeeklyEvent,
  chosen: WeekRepeat,
  day: Day,
): Edit[] {
  if (chosen === (repeat ?? 'everyWeek')) return [];
  const once = chosen === 'once';
  const begins = once || (chosen !== 'everyWeek' && first === null) ? day : first;
  return [
    change(id, 'repeat', chosen),
    ...(begins === first ? [] : [change(id, 'first', begins)]),
    ...(once && until !== null ? [change(id, 'until', null)] : []),
  ];
}

/** What ends has begun somewhere: without a day to begin on, it begins on the one that is seen. */
export const beginEdits = ({ id, first }: WeeklyEvent, day: Day): Edit[] =>
  first === null ? [change(id, 'first', day)] : [];

/** How many weeks lie from each time to the next. */
const weeksBetween = { everyWeek: 1, everyOtherWeek: 2, everyFourthWeek: 4, once: 1 } as const;

type Repeated = Pick<WeeklyEvent, 'repeat'>;

/** The Sunday after the last of so many times, the first of them in the week of `day`. */
export function lastWeekOf({ repeat }: Repeated, day: Day, times: number): Day {
  const weeks = (times - 1) * weeksBetween[repeat ?? 'everyWeek'];
  return addDays(mondayOf(day), 7 * weeks + 6);
}

/** How many times it comes from the one on `day` until an end; none where it is over before that. */
export function timesUntil({ repeat }: Repeated, day: Day, until: Day): number {
  const days = daysBetween(day, until) ?? -1;
  return days < 0 ? 0 : Math.floor(days / (7 * weeksBetween[repeat ?? 'everyWeek'])) + 1;
}

/**
 * It comes in so many weeks, the one that `day` is in the first. It is counted in whole weeks, so that the same on another day
 * of the week comes as many times.
 */
export function weeksEdits(event: WeeklyEvent, times: number, day: Day): Edit[] {
  const { id, repeat, first } = event;
  const often = repeat === 'once' ? { ...event, repeat: 'everyWeek' as const } : event;
  const begins = first !== null && repeat !== 'once' ? first : mondayOf(day);
  return [
    ...(often === event ? [] : [change(id, 'repeat', often.repeat)]),
    ...(begins === first ? [] : [change(id, 'first', begins)]),
    change(id, 'until', lastWeekOf(often, begins > day ? begins : day, times)),
  ];
}

/** It comes every week, and goes on. */
export const endlessEdits = ({ id, repeat, until }: WeeklyEvent): Edit[] => [
  ...(repeat === 'once' ? [change(id, 'repeat', 'everyWeek')] : []),
  ...(until === null ? [] : [change(id, 'until', null)]),
];

/** It does not come on a day. */
export const leaveOutEdit = ({ id, notOn }: WeeklyEvent, day: Day): Edit =>
  change(id, 'notOn', [...notOn.filter((other) => other !== day), day].sort());

/** It comes on that day all the same. */
export const takeBackEdit = ({ id, notOn }: WeeklyEvent, day: Day): Edit =>
  change(
    id,
    'notOn',
    notOn.filter((other) => other !== day),
  );

/** It comes on another day instead, this once, with the id `made`; what comes once is itself moved. */
export function moveEdits(
  event: WeeklyEvent,
  from: Day,
  to: Day,
  events: readonly WeeklyEvent[],
  made: string,
): Edit[] {
  const weekday = weekdayOf(to);
  if (from === to) return [];
  if (event.repeat === 'once' && event.first !== null) {
    return [change(event.id, 'weekday', weekday), change(event.id, 'first', to)];
  }
  const once = {
    weekday,
    repeat: 'once',
    first: to,
    until: null,
    rank: rankAfter(events),
  } as const;
  return [leaveOutEdit(event, from), addEdit(event, once, made)];
}

function weekdayOf(day: Day): WeeklyEvent['weekday'] {
  const { choices } = fields.weeklyEvent.weekday;
  return choices[((readDay(day)?.weekday ?? 1) + 6) % 7] ?? 'monday';
}
