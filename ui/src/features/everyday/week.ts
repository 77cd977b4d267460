/** What happens in one week: what happens every week, and what the plan has dated to a day in it. */
import type { Action, Meeting, Weekday, WeeklyEvent } from '../../api/bindings/plan';
import type { Reading } from '../../api/bindings/reading';
import { fields } from '../../api/registry';
import { agendaOf, type AgendaSource, type Look } from '../../store/agenda';
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

export interface WeekDay {
  day: Day;
  weekday: Weekday;
  /** What is dated to the day and has no time of day. */
  wholeDay: readonly Dated[];
  /** By time; what has none comes last. */
  timed: readonly (Dated | { of: 'weekly'; key: string; event: WeeklyEvent })[];
}

export type WeekItem = WeekDay['timed'][number];

type WeekSource = AgendaSource & Pick<VisiblePlan, 'meetings' | 'weeklyEvents'>;

/** The seven days from a Monday, each with what happens. */
export function weekOf(plan: WeekSource, agenda: Reading['agenda'], monday: Day): WeekDay[] {
  const dated = datedOf(plan, agenda);
  return daysOfWeek(monday).map((day, at) => {
    const weekday = weekdays[at] ?? 'monday';
    const here = dated.filter((one) => one.day === day).map(({ item }) => item);
    const events = plan.weeklyEvents
      .filter((event) => event.weekday === weekday)
      .map((event): WeekItem => ({ of: 'weekly', key: event.id, event }));
    const isTimed = (item: Dated) => timeOf(item) !== null;
    return {
      day,
      weekday,
      wholeDay: here.filter((item) => !isTimed(item)),
      timed: [...here.filter(isTimed), ...events].sort(byTime),
    };
  });
}

/** When in the day; null when nobody has said. */
export function timeOf(item: WeekItem): Time | null {
  if (item.of === 'weekly') return item.event.from;
  return item.of === 'meeting' ? item.meeting.time : null;
}

/** Later than any time. */
const noTime = '99';

function byTime(a: WeekItem, b: WeekItem): number {
  return (timeOf(a) ?? noTime).localeCompare(timeOf(b) ?? noTime);
}

function datedOf(plan: WeekSource, agenda: Reading['agenda']): { day: Day | null; item: Dated }[] {
  const { overdue, thisWeek, later, done } = agendaOf(plan, agenda);
  const looks = [...overdue, ...thisWeek, ...later, ...done];
  return [
    ...plan.actions.flatMap((action) => endsOf(action)),
    ...looks.map((look) => ({
      day: look.due,
      item: { of: 'look' as const, key: `look ${look.key}`, look },
    })),
    ...plan.meetings
      .filter(({ state }) => state !== 'cancelled')
      .map((meeting) => ({
        day: meeting.on,
        item: { of: 'meeting' as const, key: meeting.id, meeting },
      })),
  ];
}

/** The first and the last day of an action that is or will be done; one of them when it is a single day. */
function endsOf(action: Action): { day: Day | null; item: Dated }[] {
  if (action.state === 'stopped') return [];
  const first = {
    day: action.from,
    item: { of: 'first' as const, key: `first ${action.id}`, action },
  };
  const last = { day: action.to, item: { of: 'last' as const, key: `last ${action.id}`, action } };
  return action.from === action.to ? [first] : [first, last];
}
