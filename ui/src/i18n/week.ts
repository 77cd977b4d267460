/** Weeks as they are counted in Norway: they begin on Monday, and the first week of a year has its first Thursday. */
import { daysBetween, readDay, type Day } from './day';

const weekLength = 7;

/** The day so many days later, or earlier when the number is negative. What is not a day comes back as it is. */
export function addDays(day: Day, days: number): Day {
  const parts = readDay(day);
  if (parts === null) return day;
  const at = new Date(0);
  // Noon UTC: no summer time can move it to another day.
  at.setUTCHours(12);
  at.setUTCFullYear(parts.year, parts.month - 1, parts.day + days);
  return at.toISOString().slice(0, 10);
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  const weekday = readDay(day)?.weekday ?? 1;
  return addDays(day, -((weekday + weekLength - 1) % weekLength));
}

/** Monday to Sunday. */
export function daysOfWeek(monday: Day): Day[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

/** The week's number in its year. */
export function weekNumber(day: Day): number {
  const thursday = addDays(mondayOf(day), 3);
  const firstOfYear = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((daysBetween(firstOfYear, thursday) ?? 0) / weekLength) + 1;
}
