/** What the owner has said of their days, in the diary: one answer a day. */
import type { DayFeeling, DiaryEntry } from '../../api/bindings/plan';
import type { Day } from '../../i18n/day';
import { addDays } from '../../i18n/week';

/** An entry in which the owner has said how the day was. */
export type FeltEntry = DiaryEntry & { on: Day; feeling: DayFeeling };

const isFelt = (entry: DiaryEntry): entry is FeltEntry =>
  entry.on !== null && entry.feeling !== null;

/** What was said of each day; of a day with more than one answer, the last. */
export function feltByDay(entries: readonly DiaryEntry[]): ReadonlyMap<Day, FeltEntry> {
  return new Map(entries.filter(isFelt).map((entry) => [entry.on, entry]));
}

/** So many days that end with this one, in time. */
export function daysUntil(day: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, at) => addDays(day, at - count + 1));
}
