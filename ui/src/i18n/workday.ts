/** The days people are at work in Norway: neither a weekend nor a public holiday. */
import { daysBetween, readDay, type Day } from './day';
import { addDays } from './week';

/** The public holidays that are on the same day every year. */
const fixed = {
  '01-01': 'newYear',
  '05-01': 'labourDay',
  '05-17': 'constitutionDay',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
} as const;

/** Those that follow Easter Sunday, by days from it. */
const fromEaster = {
  '-3': 'maundyThursday',
  '-2': 'goodFriday',
  '0': 'easterSunday',
  '1': 'easterMonday',
  '39': 'ascension',
  '49': 'whitSunday',
  '50': 'whitMonday',
} as const;

type Named<T extends object> = T[keyof T];

/** A public holiday of Norway. */
export type Holiday = Named<typeof fixed> | Named<typeof fromEaster>;

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

/** The public holiday a day is, or null; also of what is no day. */
export function holidayOn(day: Day): Holiday | null {
  const parts = readDay(day);
  if (parts === null) return null;
  const inYear = day.slice(5);
  if (inYear in fixed) return fixed[inYear as keyof typeof fixed];
  const away = String(daysBetween(easterSunday(parts.year), day));
  return away in fromEaster ? fromEaster[away as keyof typeof fromEaster] : null;
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
