/** How many times something in the week comes until it is over, counted from its first day. */
import type { TFunction } from 'i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { lastWeekOf, timesUntil } from '../../deeds/repeatInWeek';
import type { Day } from '../../i18n/day';
import { addDays, mondayOf } from '../../i18n/week';
import type { Times } from '../../records/TimesField';
import { weekdays } from './week';

/** `day` is the one that is seen: without a first day it is counted from there. */
export function timesOf(event: WeeklyEvent, day: Day, t: TFunction): Times {
  const { repeat, weekday } = event;
  const from = event.first ?? day;
  const inWeek = addDays(mondayOf(from), weekdays.indexOf(weekday));
  // The first of them lies in the next of its weeks, when its own is over.
  const first =
    inWeek < from ? addDays(lastWeekOf(event, from, 2), weekdays.indexOf(weekday) - 6) : inWeek;
  const isWeekly = repeat === null || repeat === 'everyWeek';
  return {
    label: t(isWeekly ? 'week.often.number' : 'date.times'),
    lastOf: (number) => lastWeekOf(event, first, number),
    numberUntil: (until) => timesUntil(event, first, until),
  };
}
