/** The other days of the week on which the same happens. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { InPlace } from '../../records/InPlace';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { alsoOnEdit, sameOn } from '../../deeds/sayOnDayToo';
import { weekdays } from './week';

export interface AlsoOnFactProps {
  event: WeeklyEvent;
  label: string;
}

export function AlsoOnFact({ event, label }: AlsoOnFactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { store } = usePlanSession();
  const events = useSelected(({ visible }) => visible.weeklyEvents);
  const others = weekdays.filter((weekday) => weekday !== event.weekday);
  const chosen = others.filter((weekday) => sameOn(weekday, event, events) !== undefined);
  const nameOf = (weekday: WeeklyEvent['weekday']) =>
    names.choice('weeklyEvent', 'weekday', weekday);
  return (
    <InPlace
      label={label}
      words={chosen.length === 0 ? t('plan.choose') : chosen.map(nameOf).join(', ')}
      isEmpty={chosen.length === 0}
    >
      {() => (
        <Chips aria-label={label}>
          {others.map((weekday) => (
            <Chips.Toggle
              key={weekday}
              selected={chosen.includes(weekday)}
              onClick={() => {
                void store.act([alsoOnEdit(weekday, event, events, newId())]);
              }}
            >
              {nameOf(weekday)}
            </Chips.Toggle>
          ))}
        </Chips>
      )}
    </InPlace>
  );
}
