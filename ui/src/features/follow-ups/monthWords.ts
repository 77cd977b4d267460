/** What the days of a month say: shortly in the cell, in full for those who hear it. */
import type { TFunction } from 'i18next';
import type { WeeklyEvent, WeekPicture } from '../../api/bindings/plan';
import { hoursWords } from '../../records/hours';
import { subjectName } from '../../records/useLookWords';
import type { Names } from '../../records/useNames';
import { withCapital } from '../../i18n/act';
import { weekdayAndDay } from '../../i18n/dates';
import { lettersOf } from '../../i18n/letters';
import { holidayOn } from '../../i18n/workday';
import { hoursOf, type Dated, type WeekDay, type WeekItem } from '../everyday/week';

export interface ThingWords {
  name: string;
  /** What of it: it begins, it waits. */
  tail: string;
  late: boolean;
  /** It was looked at. */
  over: boolean;
}

export function isDated(item: WeekItem): item is Dated {
  return item.of !== 'weekly' && item.of !== 'until';
}

/** What the plan has dated to a day; what waits and should have been stands first. */
export function datedOn({ items }: WeekDay): Dated[] {
  const dated = items.filter(isDated);
  const isLate = (item: Dated) => item.of === 'look' && item.look.late;
  return [...dated.filter(isLate), ...dated.filter((item) => !isLate(item))];
}

/** What happens on it every week; a night stands on the day it begins. */
export function weeklyOn({ items }: WeekDay): WeeklyEvent[] {
  return items.flatMap((item) => (item.of === 'weekly' ? [item.event] : []));
}

export function thingWords(t: TFunction, names: Names, item: Dated): ThingWords {
  const plain = { tail: '', late: false, over: false };
  switch (item.of) {
    case 'meeting': {
      const when = hoursWords(...hoursOf(item), names);
      const name = when === '' ? t('week.meeting') : t('followUps.month.meetingAt', { when });
      return { ...plain, name };
    }
    case 'look': {
      const { late, followUp, subject } = item.look;
      const over = followUp !== null && followUp.state !== 'waiting';
      const tail = late ? t('followUps.month.waits') : '';
      return { name: subjectName(subject, names), tail, late, over };
    }
    case 'first':
      return { ...plain, name: item.action.what, tail: t('followUps.month.begins') };
    case 'last':
      return { ...plain, name: item.action.what, tail: t('followUps.month.ends') };
  }
}

/** «Mandag 12. april, i dag. 2 ting: Sårstell venter, Jobb.» On a public holiday: «Mandag 17. mai, fri dag. …» */
export function spokenDay(t: TFunction, names: Names, day: WeekDay, isToday: boolean): string {
  const date = withCapital(weekdayAndDay(day.day, names.language));
  const dated = datedOn(day).map((item) => {
    const { name, tail } = thingWords(t, names, item);
    return `${name} ${tail}`.trim();
  });
  const things = [...dated, ...weeklyOn(day).map(({ what }) => what)];
  const begins = [
    date,
    ...(isToday ? [t('week.today')] : []),
    ...(holidayOn(day.day) === null ? [] : [t('date.off')]),
  ].join(', ');
  if (things.length === 0) return `${begins}. ${t('followUps.month.nothing')}`;
  const number = t('followUps.month.things', { count: things.length });
  return `${begins}. ${number}: ${things.join(', ')}`;
}

/** What stands for something that happens every week where there is no room for its name. */
export interface Mark {
  /** As many of its first letters as tell it from the others. */
  letters: string;
  /** Its own picture, when nothing before it has the same. */
  picture: WeekPicture | null;
}

/** What stands for each thing that happens every week, by its name. */
export function marksOf(events: readonly WeeklyEvent[]): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { what, picture } of events) {
    const name = what.trim();
    if (name === '' || marks.has(name)) continue;
    const taken = [...marks.values()];
    const isFree = picture !== null && taken.every((mark) => mark.picture !== picture);
    marks.set(name, {
      letters: freeLetters(
        name,
        taken.map(({ letters }) => letters),
      ),
      picture: isFree ? picture : null,
    });
  }
  return marks;
}

function freeLetters(name: string, taken: readonly string[]): string {
  const letters = lettersOf(name);
  const beginnings = letters.map((_, at) =>
    letters
      .slice(0, at + 1)
      .join('')
      .trim(),
  );
  const free = beginnings.find((mark) => !taken.includes(withCapital(mark)));
  return withCapital(free ?? name);
}
