/** Single goals and actions, found by their names: a goal comes with what stands under it. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { called } from '../../records/called';
import { Chooser } from '../../records/Chooser';
import { recordName } from '../../records/recordName';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';

export interface SingleThingsProps {
  label: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

export function SingleThings({ label, chosen, onChange }: SingleThingsProps) {
  const { t } = useTranslation();
  const { plan, reading, whole } = usePlan();
  const { language } = useNames();
  const goals = reading.goals.flatMap(({ goal, number }) => {
    const title = plan.goals.find(({ id }) => id === goal)?.title ?? '';
    return title === '' ? [] : { value: goal, label: `${number} ${called(title)}` };
  });
  const actions = plan.actions.map(({ id, what }) => ({ value: id, label: called(what) }));
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
              {recordName(whole, id, language) ?? t('plan.noLongerHere')}
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
