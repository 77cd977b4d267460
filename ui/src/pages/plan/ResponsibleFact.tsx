/** Who answers for an action: one of the people in the plan, or a new name, which adds the person in the same act. */
import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Edit } from '../../api/bindings/Edit';
import type { Person } from '../../api/bindings/Person';
import { InPlace } from '../../fields/InPlace';
import { rankAfter } from '../../fields/list/rank';
import { named } from '../../fields/named';
import { useNames } from '../../fields/useNames';
import { useSelected } from '../../fields/useSelected';
import { usePlanSession } from '../../plan/usePlan';

export interface ResponsibleFactProps {
  action: string;
  responsible: string | null;
  begun: boolean;
  onClose: () => void;
}

export function ResponsibleFact({ action, responsible, begun, onClose }: ResponsibleFactProps) {
  const { t } = useTranslation();
  const names = useNames();
  const people = useSelected(({ whole }) => whole.people);
  const person = people.find(({ id }) => id === responsible);
  const label = names.field('action', 'responsible');
  return (
    <InPlace
      label={label}
      words={person ? named(person, t('plan.noLongerHere')) : t('plan.choose')}
      begun={begun}
      onClose={onClose}
    >
      {(close) => (
        <Chooser
          action={action}
          label={label}
          people={people}
          chosen={person ?? null}
          onChosen={close}
        />
      )}
    </InPlace>
  );
}

interface ChooserProps {
  action: string;
  label: string;
  people: readonly Person[];
  chosen: Person | null;
  onChosen: () => void;
}

function Chooser({ action, label, people, chosen, onChosen }: ChooserProps) {
  const { store } = usePlanSession();
  const options = useMemo(
    () =>
      people
        .filter((person) => !person.removed)
        .map((person) => ({ label: named(person, ''), value: person.id })),
    [people],
  );
  const choose = (value: string, isSelected: boolean, isNew: boolean) => {
    const to = (person: string | null): Edit => ({
      edit: 'change',
      kind: 'action',
      id: action,
      field: 'responsible',
      value: person,
    });
    if (isNew) {
      const id = newId();
      void store.act([addPerson(id, value, people), to(id)]);
    } else {
      void store.act([to(isSelected ? value : null)]);
    }
    if (isSelected) onChosen();
  };
  return (
    <Combobox
      label={label}
      hideLabel
      options={options}
      selectedOptions={chosen ? [{ label: named(chosen, ''), value: chosen.id }] : []}
      allowNewValues
      shouldAutocomplete={false}
      onToggleSelected={choose}
    />
  );
}

function addPerson(id: string, name: string, people: readonly Person[]): Edit {
  const fields = { name: name.trim(), roles: ['helper'], active: true, rank: rankAfter(people) };
  return { edit: 'add', kind: 'person', id, fields };
}
