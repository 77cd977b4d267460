/** How often something in the week comes: from and until which day, and the days on which it does not. */
import { useTranslation } from 'react-i18next';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { Fact } from '../../components/Facts';
import { beginEdits, repeatEdits, takeBackEdit } from '../../deeds/repeatInWeek';
import { weekdayAndDay } from '../../i18n/dates';
import type { Day } from '../../i18n/day';
import { ChoiceFact } from '../../records/ChoiceFact';
import { DayFact } from '../../records/DayFact';
import { FieldInPlace } from '../../records/FieldInPlace';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import { timesOf } from './timesOf';
import styles from './Week.module.css';

export interface RepeatFactsProps {
  event: WeeklyEvent;
  /** The day of it that is seen: what is chosen is counted from there. */
  day: Day;
}

export function RepeatFacts({ event, day }: RepeatFactsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const of = { kind: 'weeklyEvent' as const, id: event.id };
  const label = (field: string) => names.field('weeklyEvent', field);
  return (
    <>
      <Fact name={label('repeat')}>
        <ChoiceFact
          {...of}
          field="repeat"
          label={label('repeat')}
          choices={fields.weeklyEvent.repeat.choices}
          chosen={event.repeat ?? 'everyWeek'}
          onChosen={(chosen) => {
            void store.act(repeatEdits(event, chosen, day));
          }}
        />
      </Fact>
      <Fact name={label('first')}>
        <DayFact
          {...of}
          field="first"
          day={event.first}
          label={label('first')}
          empty={t('plan.choose')}
        />
      </Fact>
      {event.repeat !== 'once' && (
        <Fact name={label('until')}>
          <DayFact
            {...of}
            field="until"
            day={event.until}
            along={beginEdits(event, day)}
            times={timesOf(event, day, t)}
            label={label('until')}
            empty={t('plan.choose')}
          />
        </Fact>
      )}
      {event.notOn.length > 0 && (
        <Fact name={label('notOn')}>
          <NotOnFact event={event} label={label('notOn')} />
        </Fact>
      )}
    </>
  );
}

function NotOnFact({ event, label }: { event: WeeklyEvent; label: string }) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { store } = usePlanSession();
  const nameOf = (day: Day) => weekdayAndDay(day, language);
  return (
    <FieldInPlace
      place={{ kind: 'weeklyEvent', id: event.id, field: 'notOn' }}
      label={label}
      words={event.notOn.map(nameOf).join(', ')}
    >
      {(close) => (
        <ul className={styles.notOn}>
          {event.notOn.map((day) => (
            <li key={day}>
              {nameOf(day)}{' '}
              <button
                type="button"
                className="plain-link"
                aria-label={`${t('week.takeBack')}: ${nameOf(day)}`}
                onClick={() => {
                  void store.act([takeBackEdit(event, day)]);
                  close();
                }}
              >
                {t('week.takeBack')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FieldInPlace>
  );
}
