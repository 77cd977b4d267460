/** The days people are at work in Norway: neither a weekend nor a public holiday. */
import { readDay, type Day } from './day';
import { addDays } from './week';

/** The public holidays that are on the same day every year. */
const fixed: readonly string[] = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/** Those that follow Easter Sunday, by days from it: from Maundy Thursday to Whit Monday. */
const fromEaster: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];

/** Easter Sunday, as Meeus, Jones and Butcher reckon it for the Gregorian calendar. */
function easterSunday(year: number): Day {
  const whole = (value: number) => Math.floor(value);
  const [inCycle, century, inCentury] = [year % 19, whole(year / 100), year % 100];
  const moved = whole((century - whole((century + 8) / 25) + 1) / 3);
  const moon = (19 * inCycle + century - whole(century / 4) - moved + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * whole(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = whole((inCycle + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * late + 114;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(whole(days / 31))}-${two((days % 31) + 1)}`;
}

function isHoliday(day: Day, year: number): boolean {
  const easter = easterSunday(year);
  return fixed.includes(day.slice(5)) || fromEaster.some((days) => addDays(easter, days) === day);
}

/** Whether people are at work that day; false of what is no day. */
export function isWorkday(day: Day): boolean {
  const parts = readDay(day);
  if (parts === null) return false;
  const isWeekend = parts.weekday === 0 || parts.weekday === 6;
  return !isWeekend && !isHoliday(day, parts.year);
}

/** From Maundy Thursday over Easter it is five days to the next workday, and never more than this. */
const mostAway = 7;

/** The day itself, or the next one on which people are at work. What is not a day comes back as it is. */
export function workdayFrom(day: Day): Day {
  const days = Array.from({ length: mostAway }, (_, away) => addDays(day, away));
  return days.find(isWorkday) ?? day;
}
