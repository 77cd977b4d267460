/** What happens in one week, as core reads it: each thing with its records. */
import type { Action, Meeting, Weekday, WeeklyEvent } from '../../api/bindings/plan';
import type { Reading, WeekItem as ReadItem } from '../../api/bindings/reading';
import { fields } from '../../api/registry';
import { lookFinder, type AgendaSource, type Look } from '../../store/agenda';
import { keepNothing } from '../../store/keep';
import type { VisiblePlan } from '../../store/visible';
import type { Day } from '../../i18n/day';
import type { Time } from '../../i18n/time';
import { daysOfWeek } from '../../i18n/week';

/** Monday first. */
export const weekdays = fields.weeklyEvent.weekday.choices;

/** What stands in a day because the plan has dated it. */
export type Dated =
  | { of: 'first' | 'last'; key: string; action: Action }
  | { of: 'look'; key: string; look: Look }
  | { of: 'meeting'; key: string; meeting: Meeting };

/** What happens every week: where it begins, and where a night of it ends. */
export type WeekItem =
  | Dated
  | { of: 'weekly'; key: string; event: WeeklyEvent }
  | { of: 'until'; key: string; event: WeeklyEvent };

export interface WeekDay {
  day: Day;
  weekday: Weekday;
  /** What has no time of day and is dated to it first, then by time. */
  items: readonly WeekItem[];
}

/** Whether it goes on over midnight. */
export function endsNextDay({ from, to }: Pick<WeeklyEvent, 'from' | 'to'>): boolean {
  return from !== null && to !== null && to < from;
}

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
    case 'last':
      return [item.action.fromTime, item.action.toTime];
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
  { usual, days }: Reading['weeks'],
  mondays: readonly Day[],
): WeekDay[][] {
  const dated = new Map(days.map((one) => [one.day, one]));
  const itemOf = itemFinder(plan);
  const dayOf = (day: Day, at: number): WeekDay => {
    const { wholeDay, timed } = dated.get(day) ?? { wholeDay: [], timed: usual[at] ?? [] };
    const items = [...wholeDay, ...timed].flatMap((item) => itemOf(item) ?? []);
    return { day, weekday: weekdays[at] ?? 'monday', items };
  };
  return mondays.map((monday) => daysOfWeek(monday).map(dayOf));
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
