/** Months as they lie in a calendar: whole weeks, from Monday to Sunday. */
import { dateOf, dayOf, readDay, type Day } from './day';
import { addDays, mondayOf } from './week';

/** The same day so many months later, or the last one of a shorter month. What is not a day comes back as it is. */
export function addMonths(day: Day, months: number): Day {
  const parts = readDay(day);
  const first = dateOf(`${day.slice(0, 7)}-01`);
  if (parts === null || first === undefined) return day;
  first.setMonth(first.getMonth() + months);
  const last = new Date(first);
  last.setMonth(last.getMonth() + 1, 0);
  first.setDate(Math.min(parts.day, last.getDate()));
  return dayOf(first);
}

export function isSameMonth(one: Day, other: Day): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

/** So many weeks can have a day of a month: that many are shown of each, so that no page moves from month to month. */
const weeksShown = 6;

/** The Mondays of six weeks, the first of which has the month's first day. */
export function mondaysOfMonth(day: Day): Day[] {
  const monday = mondayOf(`${day.slice(0, 7)}-01`);
  return Array.from({ length: weeksShown }, (_, week) => addDays(monday, 7 * week));
}
