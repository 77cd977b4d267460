/** The other days of the week on which something new is to happen: each is in the plan when it is ticked. */
import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { WeeklyEvent } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { useOnDaysToo } from './useOnDaysToo';
import styles from './Week.module.css';
import { weekdays } from './week';

export interface OnDaysTooProps {
  event: WeeklyEvent;
  label: string;
}

export function OnDaysToo({ event, label }: OnDaysTooProps) {
  const names = useNames();
  const { isOn, press } = useOnDaysToo(event);
  const others = weekdays.filter((one) => one !== event.weekday);
  return (
    <CheckboxGroup legend={label} hideLegend value={others.filter(isOn)}>
      <div className={styles.onDays}>
        {others.map((one) => (
          <Checkbox
            key={one}
            value={one}
            onChange={() => {
              press(one);
            }}
          >
            {names.choice('weeklyEvent', 'weekday', one)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
