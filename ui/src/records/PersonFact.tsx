/** One of the people in a record's field: reads as a name, changes where it stands. */
import { useTranslation } from 'react-i18next';
import { FieldInPlace } from './FieldInPlace';
import { answering } from './named';
import { PersonChooser } from './PersonChooser';
import type { FieldPlace } from './useField';
import { useSelected } from './useSelected';
import { usePlanSession } from '../store/usePlan';

export interface PersonFactProps extends FieldPlace {
  label: string;
  person: string | null;
  /** Shown while nobody is chosen. */
  empty?: string;
  begun?: boolean;
  onClose?: () => void;
}

export function PersonFact(props: PersonFactProps) {
  const { kind, id, field, label, person, empty, begun, onClose } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const chosen = useSelected(({ whole }) => whole.people.find((one) => one.id === person));
  return (
    <FieldInPlace
      place={{ kind, id, field }}
      label={label}
      words={chosen ? answering(chosen, t('plan.noLongerHere')) : (empty ?? t('plan.choose'))}
      isEmpty={chosen === undefined}
      {...(begun !== undefined && { begun })}
      {...(onClose && { onClose })}
    >
      {(close) => (
        <PersonChooser
          label={label}
          hideLabel
          person={person}
          allowService={field === 'responsible'}
          onChosen={(value, added) => {
            if (value !== person) {
              void store.act([...added, { edit: 'change', kind, id, field, value }]);
            }
            if (value !== null) close();
          }}
        />
      )}
    </FieldInPlace>
  );
}
