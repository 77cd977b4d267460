/** The days people are at work in Norway: neither a weekend nor a public holiday. */
import { holidays, type Holiday } from '../api/holidays';
import { readDay, type Day } from './day';
import { addDays } from './week';

/** The public holiday a day is, or null; also of what is no day. */
export function holidayOn(day: Day): Holiday | null {
  const year = readDay(day)?.year;
  return year === undefined ? null : (holidays[year]?.[day.slice(5)] ?? null);
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = readDay(day)?.weekday;
  return weekday === 0 || weekday === 6;
}

/** Whether people are at work that day; false of what is no day. */
export function isWorkday(day: Day): boolean {
  return readDay(day) !== null && !isWeekend(day) && holidayOn(day) === null;
}

/** From Maundy Thursday over Easter it is five days to the next workday, and never more than this. */
const mostAway = 7;

/** The day itself, or the next one on which people are at work. What is not a day comes back as it is. */
export function workdayFrom(day: Day): Day {
  const days = Array.from({ length: mostAway }, (_, away) => addDays(day, away));
  return days.find(isWorkday) ?? day;
}
