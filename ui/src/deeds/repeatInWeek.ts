/** How often something in the week comes; and one day of it, which is left out, or moved. */
import type { Edit, WeeklyEvent, WeekRepeat } from '../api/bindings/plan';
import { fields } from '../api/registry';
import { readDay, type Day } from '../i18n/day';
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
