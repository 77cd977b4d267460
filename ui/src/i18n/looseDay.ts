/** A day as people jot it down: «4.12», «4. desember», «04.12.26». It is read when they are done, never while they write. */
import { calendarWords } from './calendar';
import { dateOf, daysBetween, readTyped, type Day } from './day';

const form =
  /^(?:\p{L}+,? )?(?<day>\d{1,2})(?:st|nd|rd|th)?[./\s-]+(?<month>\d{1,2}|\p{L}{3,})\.?[./\s-]*(?<year>\d{4}|\d{2})?$/u;

/** Of a day without a year, so many days before today are as near as can be meant; the rest lies ahead. */
const behind = 90;

/** The month that is written, in whole or begun, in any of the languages. */
function monthOf(written: string): string | null {
  if (/^\d/u.test(written)) return written;
  const begun = written.toLowerCase();
  for (const { months } of Object.values(calendarWords)) {
    const place = months.findIndex((month) => month.toLowerCase().startsWith(begun));
    if (place >= 0) return String(place + 1);
  }
  return null;
}

/** Null when it is no day. Without a year it is the one nearest, most likely ahead. */
export function readLoosely(typed: string, today: Day): Day | null {
  const { day, month: named, year } = form.exec(typed.trim())?.groups ?? {};
  const month = named === undefined ? null : monthOf(named);
  if (day === undefined || month === null) return null;
  const inYear = (of: number) => readTyped(`${day}.${month}.${of}`);
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const now = dateOf(today)?.getFullYear() ?? 2000;
  const days = [now - 1, now, now + 1].map(inYear).filter((one) => one !== null);
  return days.find((one) => (daysBetween(today, one) ?? 0) >= -behind) ?? null;
}
