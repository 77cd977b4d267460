/** The other days of the week on which something new is to happen: said in one go when its writing is done. */
import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Weekday, WeeklyEvent } from '../../api/bindings/plan';
import { onDaysTooEdits } from '../../deeds/sayOnDayToo';
import { useNames } from '../../records/useNames';
import { usePlanSession } from '../../store/usePlan';
import styles from './Week.module.css';
import { weekdays } from './week';

export interface OnDaysTooProps {
  event: WeeklyEvent;
  label: string;
}

export function OnDaysToo({ event: { id, weekday }, label }: OnDaysTooProps) {
  const names = useNames();
  const { store } = usePlanSession();
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const last = useRef(chosen);
  useEffect(() => {
    last.current = chosen;
  }, [chosen]);
  // What it is, when and with whom is written until then, and is the same on all of them.
  useEffect(
    () => () => {
      const days = last.current;
      if (days.length === 0) return;
      void store.settled().then(() => {
        const { weeklyEvents } = store.state().visible;
        const event = weeklyEvents.find((one) => one.id === id);
        if (event) void store.act(onDaysTooEdits(days, event, weeklyEvents, newId));
      });
    },
    [store, id],
  );
  return (
    <CheckboxGroup legend={label} hideLegend value={[...chosen]} onChange={setChosen}>
      <div className={styles.onDays}>
        {weekdays
          .filter((one) => one !== weekday)
          .map((one) => (
            <Checkbox key={one} value={one}>
              {names.choice('weeklyEvent', 'weekday', one)}
            </Checkbox>
          ))}
      </div>
    </CheckboxGroup>
  );
}
