/** The week of the simple view: seven days in three bands, a picture for each thing and its words under it. */
import { CoffeeIcon, MoonIcon, PlusIcon, SunIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayFeeling, WeeklyEvent, Weekday } from '../../api/bindings/plan';
import { DayFace } from '../../components/DayFace';
import { withCapital } from '../../i18n/act';
import { held, shortDay, todayWord, weekday } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { holidayOn } from '../../i18n/workday';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import { bandOf, bands, type Band } from './bands';
import { PictureTile } from './PictureTile';
import styles from './PictureWeek.module.css';
import { useAsksDay, useFelt } from './useFelt';
import type { WeekDay } from './week';

const icons = { morning: CoffeeIcon, day: SunIcon, evening: MoonIcon };

export interface PictureWeekProps {
  days: readonly WeekDay[];
  open: string | null;
  onOpen: (event: WeeklyEvent) => void;
  onBegin: (weekday: Weekday) => void;
}

export function PictureWeek({ days, open, onOpen, onBegin }: PictureWeekProps) {
  const { t } = useTranslation();
  const { felt, word } = useFelt();
  const isOwn = useAsksDay();
  const saidOf = (day: Day) => (isOwn ? felt.get(day)?.feeling : undefined);
  return (
    <div className={styles.week}>
      {bands.map((band) => {
        const Icon = icons[band];
        return (
          <p key={band} className={styles.band} data-band={band} aria-hidden="true">
            <Icon />
            {t(`week.bands.${band}`)}
          </p>
        );
      })}
      <ol className={styles.days}>
        {days.map((day) => {
          const said = saidOf(day.day);
          return (
            <PictureDay
              key={day.day}
              shown={day}
              said={said && <Felt feeling={said} word={word(said)} />}
              open={open}
              onOpen={onOpen}
              onBegin={onBegin}
            />
          );
        })}
      </ol>
    </div>
  );
}

interface PictureDayProps extends Omit<PictureWeekProps, 'days'> {
  shown: WeekDay;
  /** How the owner has said that it was. */
  said: ReactNode;
}

/** The face that was chosen, with its word for whoever does not see it. */
function Felt({ feeling, word }: { feeling: DayFeeling; word: string }) {
  return (
    <span className={styles.felt} data-pen="owner" title={word}>
      <DayFace feeling={feeling} />
      <span className="aksel-sr-only">, {word}</span>
    </span>
  );
}

function PictureDay({ shown, said, open, onOpen, onBegin }: PictureDayProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today } = usePlanSession();
  const isToday = shown.day === today;
  const name = weekday(shown.day, language);
  const itemsIn = (band: Band) => shown.items.filter((item) => bandOf(item) === band);
  return (
    <li className={styles.day} data-today={isToday || undefined}>
      <h3 className={styles.name}>
        {withCapital(name)}
        <span className={styles.date}>
          {isToday ? todayWord(language) : shortDay(shown.day, language)}
          {holidayOn(shown.day) !== null && `, ${held(t('date.off'))}`}
        </span>
        {said}
      </h3>
      {bands.map((band) => {
        const items = itemsIn(band);
        return (
          <ul
            key={band}
            className={styles.things}
            data-band={band}
            data-many={items.length > 1 || undefined}
            aria-label={t(`week.bands.${band}`)}
          >
            {items.map((item) => (
              <li key={item.key}>
                <PictureTile item={item} open={open} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        );
      })}
      <button
        type="button"
        id={`add-${shown.weekday}`}
        className={styles.add}
        aria-label={t('week.addOn', { day: name })}
        onClick={() => {
          onBegin(shown.weekday);
        }}
      >
        <PlusIcon aria-hidden="true" />
      </button>
    </li>
  );
}
