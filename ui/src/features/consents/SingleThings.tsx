/** Single goals and actions, found by their names: a goal comes with what stands under it. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { Chooser } from '../../records/Chooser';
import { thingName } from '../../records/thingName';
import { usePlan } from '../../store/usePlan';

export interface SingleThingsProps {
  label: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

export function SingleThings({ label, chosen, onChange }: SingleThingsProps) {
  const { t } = useTranslation();
  const { plan, reading, whole } = usePlan();
  const goals = reading.goals.flatMap(({ goal, number }) => {
    const name = thingName(whole, goal);
    return name === null ? [] : { value: goal, label: `${number} ${name}` };
  });
  const actions = plan.actions.flatMap(({ id }) => {
    const name = thingName(whole, id);
    return name === null ? [] : { value: id, label: name };
  });
  const choices = [...goals, ...actions].filter(({ value }) => !chosen.includes(value));
  return (
    <>
      {chosen.length > 0 && (
        <Chips aria-label={label}>
          {chosen.map((id) => (
            <Chips.Removable
              key={id}
              onDelete={() => {
                onChange(chosen.filter((one) => one !== id));
              }}
            >
              {thingName(whole, id) ?? t('plan.noLongerHere')}
            </Chips.Removable>
          ))}
        </Chips>
      )}
      <Chooser
        label={label}
        choices={choices}
        onChosen={(value) => {
          onChange([...chosen, value]);
        }}
      />
    </>
  );
}
