/** The calendar's words. WebKitGTK's Intl knows no nynorsk, so they are our own, typed so none can be missing. */
import type { Language } from './language';

/** Time that is counted in whole numbers. */
export type CountedUnit = 'second' | 'day' | 'week' | 'month' | 'year' | 'time';

export interface CalendarWords {
  /** January first. */
  months: readonly string[];
  /** As they stand where there is little room. */
  shortMonths: readonly string[];
  /** Sunday first, as Date.getDay counts. */
  weekdays: readonly string[];
  /** As they stand where there is little room. */
  shortWeekdays: readonly string[];
  yesterday: string;
  today: string;
  tomorrow: string;
  /** Around how long it is since. */
  ago: readonly [before: string, after: string];
  /** One and many. */
  units: Record<CountedUnit, readonly [one: string, many: string]>;
}

/** Bokmål and nynorsk name the months alike. */
const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const shortNorwegianMonths = [
  'jan.',
  'feb.',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'des.',
] as const;

export const calendarWords: Record<Language, CalendarWords> = {
  nb: {
    months: norwegianMonths,
    shortMonths: shortNorwegianMonths,
    weekdays: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
    shortWeekdays: ['søn.', 'man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.'],
    yesterday: 'i går',
    today: 'i dag',
    tomorrow: 'i morgen',
    ago: ['for', 'siden'],
    units: {
      second: ['sekund', 'sekunder'],
      day: ['dag', 'dager'],
      week: ['uke', 'uker'],
      month: ['måned', 'måneder'],
      year: ['år', 'år'],
      time: ['gang', 'ganger'],
    },
  },
  nn: {
    months: norwegianMonths,
    shortMonths: shortNorwegianMonths,
    weekdays: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
    shortWeekdays: ['søn.', 'mån.', 'tys.', 'ons.', 'tors.', 'fre.', 'laur.'],
    yesterday: 'i går',
    today: 'i dag',
    tomorrow: 'i morgon',
    ago: ['for', 'sidan'],
    units: {
      second: ['sekund', 'sekund'],
      day: ['dag', 'dagar'],
      week: ['veke', 'veker'],
      month: ['månad', 'månader'],
      year: ['år', 'år'],
      time: ['gong', 'gonger'],
    },
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: [
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'June',
      'July',
      'Aug',
      'Sept',
      'Oct',
      'Nov',
      'Dec',
    ],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortWeekdays: ['Sun', 'Mon', 'Tues', 'Wed', 'Thurs', 'Fri', 'Sat'],
    yesterday: 'yesterday',
    today: 'today',
    tomorrow: 'tomorrow',
    ago: ['', 'ago'],
    units: {
      second: ['second', 'seconds'],
      day: ['day', 'days'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      year: ['year', 'years'],
      time: ['time', 'times'],
    },
  },
};
