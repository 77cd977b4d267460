/** How the last days were, side by side: a quiet picture, and a list of days and words for whoever hears it. */
import { useTranslation } from 'react-i18next';
import type { DayFeeling } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { DayFace } from '../../components/DayFace';
import { shortDay, weekday, longDay } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import styles from './DayAsked.module.css';
import { daysUntil, type FeltEntry } from './dayFeelings';

export interface DaysFeltProps {
  felt: ReadonlyMap<Day, FeltEntry>;
  word: (feeling: DayFeeling) => string;
}

/** Two weeks are what one sees at once. */
const shown = 14;

export function DaysFelt({ felt, word }: DaysFeltProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today } = usePlanSession();
  const days = daysUntil(today, shown);
  // With a day or two there is nothing to see that is not said above.
  if (days.filter((day) => felt.has(day)).length < 3) return null;
  const { choices } = fields.diaryEntry.feeling;
  return (
    <section className={styles.felt} aria-labelledby="days-felt">
      <h2 className="section" id="days-felt">
        {t('day.lately')}
      </h2>
      <ol className={styles.days}>
        {days.map((day) => {
          const entry = felt.get(day);
          const name = `${weekday(day, language)} ${longDay(day, language)}`;
          return (
            <li key={day} className={styles.one} data-today={day === today || undefined}>
              <span
                className={styles.place}
                style={{ gridRow: 1 + (entry ? choices.indexOf(entry.feeling) : 2) }}
              >
                {entry && <DayFace feeling={entry.feeling} filled={day === today} />}
              </span>
              <span className={styles.on} aria-hidden="true">
                {weekday(day, language).slice(0, 2)}
                <br />
                {shortDay(day, language)}
              </span>
              <span className="aksel-sr-only">
                {name}: {entry ? word(entry.feeling) : t('day.unsaid')}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
