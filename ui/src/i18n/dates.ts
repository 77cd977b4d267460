/**
 * Dates, times and counts as people read them, in the language asked for and never the system's.
 * What belongs together («1. april», «kl. 14.32», «3 dager») is held together by no-break spaces.
 */
import { calendarWords, type CountedUnit } from './calendar';
import { dayOf, daysBetween, readDay, type Day, type DayParts } from './day';
import type { Language } from './language';

const hold = '\u00a0';

function dayAndMonth(
  parts: DayParts,
  language: Language,
  months = calendarWords[language].months,
): string {
  const month = months[parts.month - 1] ?? '';
  return `${dayNumber(parts.day, language)}${hold}${month}`;
}

/** «17.», a day of the month that is known: in English without the stop. */
export function dayNumber(number: number, language: Language): string {
  return language === 'en' ? `${number}` : `${number}.`;
}

/** «1. april». What is not a day comes back as it is. */
export function shortDay(day: Day, language: Language): string {
  const parts = readDay(day);
  return parts ? dayAndMonth(parts, language) : day;
}

/** «26. okt.», where there is little room. */
export function narrowDay(day: Day, language: Language): string {
  const parts = readDay(day);
  return parts ? dayAndMonth(parts, language, calendarWords[language].shortMonths) : day;
}

/** «man. 7. des.», held together, where there is little room. */
export function narrowWeekdayAndDay(day: Day, language: Language): string {
  const parts = readDay(day);
  const name = parts ? (calendarWords[language].shortWeekdays[parts.weekday] ?? '') : '';
  return `${name}${hold}${narrowDay(day, language)}`.trim();
}

/** «mål 1», held together: a few words that are read as one. */
export function held(words: string): string {
  return words.replaceAll(' ', hold);
}

/** «i dag», held together. */
export function todayWord(language: Language): string {
  return held(calendarWords[language].today);
}

/** «1. april 2027». */
export function longDay(day: Day, language: Language): string {
  const parts = readDay(day);
  return parts ? `${dayAndMonth(parts, language)} ${parts.year}` : day;
}

/** «april 2027». */
export function monthAndYear(day: Day, language: Language): string {
  const parts = readDay(day);
  return parts ? `${calendarWords[language].months[parts.month - 1] ?? ''} ${parts.year}` : day;
}

/** «torsdag». */
export function weekday(day: Day, language: Language): string {
  const parts = readDay(day);
  return parts ? (calendarWords[language].weekdays[parts.weekday] ?? '') : '';
}

/** «torsdag 15. april». */
export function weekdayAndDay(day: Day, language: Language): string {
  return `${weekday(day, language)} ${shortDay(day, language)}`.trim();
}

/** «1. april», with its year when that is not today's: as the papers write a day that is near. */
export function dayThisYear(day: Day, today: Day, language: Language): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day, language) : longDay(day, language);
}

/** «i går», «i dag» or «i morgen»; otherwise the day, with its year when that is not today's. */
export function nearDay(day: Day, today: Day, language: Language): string {
  const words = calendarWords[language];
  const near = { '-1': words.yesterday, '0': words.today, '1': words.tomorrow };
  const away = daysBetween(today, day);
  const name = near[String(away) as keyof typeof near] as string | undefined;
  return name?.replaceAll(' ', hold) ?? dayThisYear(day, today, language);
}

/** What is counted when it is long since: from two of it on. */
const longUnits: readonly (readonly [unit: CountedUnit, days: number])[] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
];

/** «for 8 dager siden», for a day that is over and stands beside; «i går» and «i dag» where it is as near as that. */
export function longSince(day: Day, today: Day, language: Language): string {
  const days = daysBetween(day, today) ?? 0;
  if (days < 2) return nearDay(day, today, language);
  const [unit, length] = longUnits.find(([, length]) => days >= 2 * length) ?? ['day', 1];
  const [before, after] = calendarWords[language].ago;
  return `${before} ${count(Math.floor(days / length), unit, language)} ${after}`.trim();
}

/** «1. april – 30. juni 2027»; «14.–15. november 2026» within a month; both years when they differ. */
export function dayRange(from: Day, to: Day, language: Language): string {
  const [a, b] = [readDay(from), readDay(to)];
  if (!a || !b) return `${from} – ${to}`;
  if (a.year !== b.year) return `${longDay(from, language)} – ${longDay(to, language)}`;
  if (a.month !== b.month) return `${shortDay(from, language)} – ${longDay(to, language)}`;
  if (a.day === b.day) return longDay(from, language);
  const first = dayNumber(a.day, language);
  return `${first}–${longDay(to, language)}`;
}

/** «kl. 14.32» where the reader is. */
export function clock(moment: Date, language: Language): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [two(moment.getHours()), two(moment.getMinutes())];
  return language === 'en' ? `${hours}:${minutes}` : `kl.${hold}${hours}.${minutes}`;
}

/** «1 dag», «3 dager». */
export function count(number: number, unit: CountedUnit, language: Language): string {
  const [one, many] = calendarWords[language].units[unit];
  return `${number}${hold}${number === 1 ? one : many}`;
}

/** «14. mai 2027 kl. 14.32» where the reader is. */
export function moment(at: Date, language: Language): string {
  return `${longDay(dayOf(at), language)} ${clock(at, language)}`;
}

/** Moments, each told apart from the others: with its seconds where two are of the same minute. */
export function moments(times: readonly Date[], language: Language): string[] {
  const short = times.map((at) => moment(at, language));
  return short.map((told, number) => {
    if (short.filter((other) => other === told).length < 2) return told;
    const seconds = String(times[number]?.getSeconds() ?? 0).padStart(2, '0');
    return `${told}${language === 'en' ? ':' : '.'}${seconds}`;
  });
}
