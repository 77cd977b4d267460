/** Several choices of a closed list in a record's field: reads as their words, changes where it stands. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { usePlanSession } from '../store/usePlan';
import { withCapital } from '../i18n/act';
import { FieldInPlace } from './FieldInPlace';
import type { FieldPlace } from './useField';
import { useNames } from './useNames';

export interface ChoicesFactProps<C extends string> extends FieldPlace {
  label: string;
  choices: readonly C[];
  chosen: readonly C[];
}

export function ChoicesFact<C extends string>(props: ChoicesFactProps<C>) {
  const { kind, id, field, label, choices, chosen } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const nameOf = (choice: C) => names.choice(kind, field, choice);
  return (
    <FieldInPlace
      place={{ kind, id, field }}
      label={label}
      words={chosen.length === 0 ? t('plan.choose') : withCapital(chosen.map(nameOf).join(' · '))}
      isEmpty={chosen.length === 0}
    >
      {() => (
        <Chips aria-label={label}>
          {choices.map((choice) => (
            <Chips.Toggle
              key={choice}
              selected={chosen.includes(choice)}
              onClick={() => {
                // In the order of the list, however they were chosen.
                const value = choices.filter((one) =>
                  one === choice ? !chosen.includes(one) : chosen.includes(one),
                );
                void store.act([{ edit: 'change', kind, id, field, value }]);
              }}
            >
              {nameOf(choice)}
            </Chips.Toggle>
          ))}
        </Chips>
      )}
    </FieldInPlace>
  );
}
