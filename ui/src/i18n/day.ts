/** A calendar day without a time or a zone, written '2027-05-14'; how it is read, typed and compared. */

export type Day = string;

const written = /^(\d{4})-(\d{2})-(\d{2})$/;
const typedForm = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

export interface DayParts {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

function partsOf(year: number, month: number, day: number): DayParts | null {
  // Noon UTC: no zone and no summer time can move it to another day.
  const at = new Date(Date.UTC(2000, month - 1, day, 12));
  at.setUTCFullYear(year, month - 1, day);
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? { year, month, day, weekday: at.getUTCDay() } : null;
}

/** The parts of a day, or null when there is no such day. */
export function readDay(day: Day): DayParts | null {
  const match = written.exec(day);
  return match ? partsOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function write(year: number, month: number, day: number): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day a moment falls on, where the reader is. */
export function dayOf(moment: Date): Day {
  return write(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** The day as a moment in the reader's own zone, as the date picker wants it; undefined when there is no such day. */
export function dateOf(day: Day): Date | undefined {
  const parts = readDay(day);
  return parts ? new Date(parts.year, parts.month - 1, parts.day) : undefined;
}

/** Reads a day typed as 14.05.2027 (also 14/5/2027); null when it is not one. */
export function readTyped(typed: string): Day | null {
  const match = typedForm.exec(typed.trim());
  if (!match) return null;
  const parts = partsOf(Number(match[3]), Number(match[2]), Number(match[1]));
  return parts ? write(parts.year, parts.month, parts.day) : null;
}

/** The day as it is typed: 14.05.2027. */
export function typedDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** Whole days from one day to another; negative when `to` is earlier, null when either is no day. */
export function daysBetween(from: Day, to: Day): number | null {
  const [a, b] = [readDay(from), readDay(to)];
  if (!a || !b) return null;
  const midday = (part: DayParts) => Date.UTC(part.year, part.month - 1, part.day, 12);
  return Math.round((midday(b) - midday(a)) / 86_400_000);
}

/** The day before; the same words when they are no day. */
export function dayBefore(day: Day): Day {
  const date = dateOf(day);
  if (date === undefined) return day;
  date.setDate(date.getDate() - 1);
  return dayOf(date);
}
