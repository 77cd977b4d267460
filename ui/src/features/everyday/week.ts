/** What happens in one week, as core reads it: each thing with its records. */
import type { Action, Meeting, Weekday, WeeklyEvent } from '../../api/bindings/plan';
import type { Reading, WeekItem as ReadItem, WeekLine } from '../../api/bindings/reading';
import { fields } from '../../api/registry';
import { lookFinder, type AgendaSource, type Look } from '../../store/agenda';
import { keepNothing } from '../../store/keep';
import type { VisiblePlan } from '../../store/visible';
import { daysBetween, type Day } from '../../i18n/day';
import type { Time } from '../../i18n/time';
import { addDays, daysOfWeek, mondayOf } from '../../i18n/week';

/** Monday first. */
export const weekdays = fields.weeklyEvent.weekday.choices;

/** What stands in a day because the plan has dated it. */
export type Dated =
  | { of: 'first' | 'last'; key: string; action: Action }
  | { of: 'look'; key: string; look: Look }
  | { of: 'meeting'; key: string; meeting: Meeting };

/** What happens in the week: where it begins, and where a night of it ends. */
export type WeekItem =
  | Dated
  | { of: 'weekly'; key: string; event: WeeklyEvent }
  | { of: 'until'; key: string; event: WeeklyEvent };

export interface WeekDay {
  day: Day;
  weekday: Weekday;
  /** What has no time of day and is dated to it first, then by time. */
  items: readonly WeekItem[];
  /** What would have happened, and is not to on this day. */
  leftOut: readonly WeeklyEvent[];
}

/** Whether a line of the weeks stands in a day. */
function standsIn({ days: { first, last, every } }: WeekLine, day: Day): boolean {
  const since = daysBetween(first, day) ?? -1;
  return since >= 0 && since % every === 0 && (last === null || day <= last);
}

/** Whether it goes on over midnight. */
export function endsNextDay({ from, to }: Pick<WeeklyEvent, 'from' | 'to'>): boolean {
  return from !== null && to !== null && to < from;
}

/** Whether it begins in the evening and ends earlier in the day after: its last day is the morning after, and no other night. */
const isOneNight = ({ from, to, fromTime, toTime }: Action) =>
  from !== null && to === addDays(from, 1) && endsNextDay({ from: fromTime, to: toTime });

/** From when to when in the day; nothing where nobody has said. */
export function hoursOf(item: WeekItem): readonly [from: Time | null, to: Time | null] {
  switch (item.of) {
    case 'weekly':
      return [item.event.from, item.event.to];
    case 'until':
      return [null, item.event.to];
    case 'meeting':
      return [item.meeting.time, null];
    case 'look':
      return [item.look.followUp?.time ?? null, null];
    case 'first':
      return [item.action.fromTime, item.action.toTime];
    case 'last':
      return [isOneNight(item.action) ? null : item.action.fromTime, item.action.toTime];
  }
}

type WeekSource = AgendaSource & Pick<VisiblePlan, 'meetings' | 'weeklyEvents'>;

/** The seven days from a Monday, each with what happens. */
export function weekOf(plan: WeekSource, weeks: Reading['weeks'], monday: Day): WeekDay[] {
  return weeksOf(plan, weeks, [monday])[0] ?? [];
}

/** The weeks from these Mondays. */
export function weeksOf(
  plan: WeekSource,
  { lines, days }: Reading['weeks'],
  mondays: readonly Day[],
): WeekDay[][] {
  const told = new Map(days.map((one) => [one.day, one]));
  const itemOf = itemFinder(plan);
  const events = byId(plan.weeklyEvents);
  const usual = (day: Day) => ({
    wholeDay: [],
    timed: lines.filter((line) => standsIn(line, day)).map(({ item }) => item),
    leftOut: [],
  });
  const dayOf = (day: Day, at: number): WeekDay => {
    const { wholeDay, timed, leftOut } = told.get(day) ?? usual(day);
    const items = [...wholeDay, ...timed].flatMap((item) => itemOf(item) ?? []);
    const out = leftOut.flatMap((id) => events.get(id) ?? []);
    return { day, weekday: weekdays[at] ?? 'monday', items, leftOut: out };
  };
  return mondays.map((monday) => daysOfWeek(monday).map(dayOf));
}

/** The Monday of the week in which something is seen: this one or the next it comes in, or the last it came in. */
export function weekWith({ lines }: Reading['weeks'], event: string | null, today: Day): Day {
  const monday = mondayOf(today);
  const line = lines.find(({ item }) => item.of === 'weekly' && item.event === event);
  if (line === undefined) return monday;
  const { first, last } = line.days;
  if (last !== null && last < monday) return mondayOf(last);
  const from = first > monday ? first : monday;
  const ahead = Array.from({ length: line.days.every }, (_, days) => addDays(from, days));
  return mondayOf(ahead.find((day) => standsIn(line, day)) ?? monday);
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

function itemFinder(plan: WeekSource): (item: ReadItem) => WeekItem | null {
  const [actions, meetings, events] = [
    byId(plan.actions),
    byId(plan.meetings),
    byId(plan.weeklyEvents),
  ] as const;
  const lookOf = lookFinder(plan, keepNothing);
  return (item) => {
    switch (item.of) {
      case 'first':
      case 'last': {
        const action = actions.get(item.action);
        return action ? { of: item.of, key: `${item.of} ${action.id}`, action } : null;
      }
      case 'look': {
        const look = lookOf(item.look);
        return look && { of: 'look', key: `look ${look.key}`, look };
      }
      case 'meeting': {
        const meeting = meetings.get(item.meeting);
        return meeting ? { of: 'meeting', key: meeting.id, meeting } : null;
      }
      case 'weekly': {
        const event = events.get(item.event);
        return event ? { of: 'weekly', key: event.id, event } : null;
      }
      case 'until': {
        const event = events.get(item.event);
        return event ? { of: 'until', key: `until ${event.id}`, event } : null;
      }
    }
  };
}
