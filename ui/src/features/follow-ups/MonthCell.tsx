/** One day of a month: its date, what is dated to it in two lines at most, and the marks of what comes every week. */
import { ClockDashedIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/useNames';
import { readDay } from '../../i18n/day';
import { divided } from '../../i18n/divided';
import { dayNumber, held, narrowDay, todayWord } from '../../i18n/dates';
import { holidayOn } from '../../i18n/workday';
import type { WeekDay } from '../everyday/week';
import styles from './Month.module.css';
import { MonthMark } from './MonthMark';
import { datedOn, spokenDay, thingWords, weeklyOn, type Mark, type ThingWords } from './monthWords';

export interface MonthCellProps {
  shown: WeekDay;
  isChosen: boolean;
  isToday: boolean;
  /** Of the month before or after. */
  isOutside: boolean;
  marks: ReadonlyMap<string, Mark>;
  onChosen: () => void;
}

export function MonthCell(props: MonthCellProps) {
  const { shown, isChosen, isToday, isOutside, marks, onChosen } = props;
  const { t } = useTranslation();
  const names = useNames();
  const dated = datedOn(shown).map((item) => thingWords(t, names, item));
  const room = dated.length > 2 ? 1 : 2;
  const here = [...new Set(weeklyOn(shown).map(({ what }) => what.trim()))].flatMap((what) => {
    const mark = marks.get(what);
    return mark === undefined ? [] : [{ what, mark }];
  });
  // As many lines as there is room for under what is dated to the day.
  const asWords = here.length <= (dated.length === 0 ? 2 : 1);
  const number = readDay(shown.day)?.day ?? 1;
  // A day of another month says which, where that month begins or the weeks do.
  const begins = isOutside && (number === 1 || shown.weekday === 'monday');
  const date = begins ? narrowDay(shown.day, names.language) : dayNumber(number, names.language);
  return (
    <td
      role="gridcell"
      className={styles.cell}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={spokenDay(t, names, shown, isToday)}
      data-outside={isOutside || undefined}
      onClick={onChosen}
    >
      <div className={styles.inside} aria-hidden="true">
        <div className={styles.date}>
          <span className={styles.number}>{isToday ? number : date}</span>
          {isToday && <span>{todayWord(names.language)}</span>}
          {holidayOn(shown.day) !== null && (
            <span className={styles.off}>{held(t('date.off'))}</span>
          )}
        </div>
        {dated.slice(0, room).map((thing, at) => (
          <Thing key={at} thing={thing} alone={dated.length === 1} />
        ))}
        {dated.length > room && (
          <div>{t('followUps.month.more', { count: dated.length - room })}</div>
        )}
        {here.length > 0 && (
          <div className={styles.marks} data-words={asWords || undefined}>
            {here.slice(0, 3).map(({ what, mark }) => (
              <MonthMark key={what} mark={mark} {...(asWords && { word: what })} />
            ))}
            {here.length > 3 && <span className={styles.moreMarks}>…</span>}
          </div>
        )}
      </div>
    </td>
  );
}

function Thing({ thing, alone }: { thing: ThingWords; alone: boolean }) {
  const { name, tail, late, over } = thing;
  return (
    <div className={styles.thing} data-late={late || undefined} data-over={over || undefined}>
      {late && <ClockDashedIcon />}
      <span className={styles.words}>
        <span className={styles.name} data-alone={(alone && tail === '') || undefined}>
          {divided(name)}
        </span>
        {alone && tail !== '' && <span>{tail}</span>}
      </span>
    </div>
  );
}
