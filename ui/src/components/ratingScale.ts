/** Where days stand along a line over time: from the month of the first to the end of the month of the last. */
import { daysBetween, readDay, type Day } from '../i18n/day';

/** The start of a month, or of a year in a long time. */
export interface Mark {
  day: Day;
  /** In percent of the width. */
  at: number;
  /** Months are named, unless the marks are years apart. */
  isYear: boolean;
}

export interface Scale {
  /** Where a day stands, in percent of the width. */
  placeOf: (day: Day) => number;
  marks: readonly Mark[];
  /** The time is in more than one year, so the years are told. */
  spansYears: boolean;
}

/** More names than this would stand in each other's way with large text. */
const mostMarks = 3;

export function scaleOf(first: Day, last: Day): Scale {
  const start = monthOf(first);
  const end = monthOf(last) + 1;
  const from = startOf(start);
  const width = daysBetween(from, startOf(end)) ?? 1;
  const placeOf = (day: Day) => round(((daysBetween(from, day) ?? 0) / width) * 100);
  const step = stepOf(end - start);
  const isYear = step % 12 === 0;
  const marks: Mark[] = [];
  for (let month = start; month < end; month += step) {
    const day = startOf(month);
    marks.push({ day, at: placeOf(day), isYear });
  }
  return { placeOf, marks, spansYears: yearOf(start) !== yearOf(end - 1) };
}

/** Which of the places have room for a number beside them: the last first, and those not too near it. */
export function roomFor(places: readonly number[], nearest = 8): boolean[] {
  let taken = Infinity;
  return places
    .map((_, at) => at)
    .reverse()
    .map((at) => {
      const place = places[at] ?? 0;
      const hasRoom = taken - place >= nearest;
      if (hasRoom) taken = place;
      return hasRoom;
    })
    .reverse();
}

function stepOf(months: number): number {
  const step = Math.ceil(months / mostMarks);
  return step <= 6 ? step : Math.ceil(step / 12) * 12;
}

/** Months counted from year 0. */
function monthOf(day: Day): number {
  const parts = readDay(day);
  return parts === null ? 0 : parts.year * 12 + parts.month - 1;
}

const yearOf = (month: number) => Math.floor(month / 12);

function startOf(month: number): Day {
  const year = String(yearOf(month)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

const round = (percent: number) => Math.round(percent * 10) / 10;
