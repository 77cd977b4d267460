/** One choice of a closed list in a record's field: reads as its words, changes where it stands. */
import { Chips } from '@navikt/ds-react';
import type { ReactNode } from 'react';
import { withCapital } from '../i18n/act';
import { usePlanSession } from '../store/usePlan';
import { FieldInPlace } from './FieldInPlace';
import type { FieldPlace } from './useField';
import { useNames } from './useNames';

export interface ChoiceFactProps<C extends string> extends FieldPlace {
  label: string;
  choices: readonly C[];
  chosen: C | null;
  /** How the choice reads, when that is not its name. */
  shown?: ReactNode;
  /** Shown while nothing is chosen; with it, a choice can be taken back by pressing it again. */
  empty?: string;
  /** It stands alone after its name, and is no part of a sentence. */
  capital?: boolean;
  /** What is done with another choice, when it is more than changing the field. */
  onChosen?: (choice: C) => void;
  begun?: boolean;
  onClose?: () => void;
}

export function ChoiceFact<C extends string>(props: ChoiceFactProps<C>) {
  const { kind, id, field, label, choices, chosen, shown, empty, capital = false } = props;
  const { onChosen, begun, onClose } = props;
  const { store } = usePlanSession();
  const names = useNames();
  const nameOf = (choice: C) => {
    const name = names.choice(kind, field, choice);
    return capital ? withCapital(name) : name;
  };
  const change = (choice: C) => {
    const value = choice === chosen && empty !== undefined ? null : choice;
    if (value === chosen) return;
    if (value !== null && onChosen) onChosen(value);
    else void store.act([{ edit: 'change', kind, id, field, value }]);
  };
  return (
    <FieldInPlace
      place={{ kind, id, field }}
      label={label}
      words={shown ?? (chosen === null ? empty : nameOf(chosen))}
      isEmpty={chosen === null && shown === undefined}
      {...(begun !== undefined && { begun })}
      {...(onClose && { onClose })}
    >
      {(close) => (
        <Chips aria-label={label}>
          {choices.map((choice) => (
            <Chips.Toggle
              key={choice}
              selected={choice === chosen}
              checkmark={false}
              onClick={() => {
                change(choice);
                close();
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
