/** Who answers for an action: one of the people in the plan, or a new name, which adds the person in the same act. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Edit } from '../../api/bindings/Edit';
import type { Person } from '../../api/bindings/Person';
import { Chooser, type Choice } from '../../fields/Chooser';
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
  const person = useSelected(({ whole }) => whole.people.find(({ id }) => id === responsible));
  const label = names.field('action', 'responsible');
  return (
    <InPlace
      label={label}
      words={person ? named(person, t('plan.noLongerHere')) : t('plan.choose')}
      isEmpty={person === undefined}
      begun={begun}
      onClose={onClose}
    >
      {(close) => (
        <PeopleChooser action={action} label={label} chosen={person ?? null} onChosen={close} />
      )}
    </InPlace>
  );
}

interface PeopleChooserProps {
  action: string;
  label: string;
  chosen: Person | null;
  onChosen: () => void;
}

function PeopleChooser({ action, label, chosen, onChosen }: PeopleChooserProps) {
  const { store } = usePlanSession();
  const people = useSelected(({ whole }) => whole.people);
  const choices = useMemo(() => people.filter(({ removed }) => !removed).map(choiceOf), [people]);
  const responsible = (value: string | null): Edit => ({
    edit: 'change',
    kind: 'action',
    id: action,
    field: 'responsible',
    value,
  });
  const choose = (value: string, isNew: boolean) => {
    const id = isNew ? newId() : value;
    const added = isNew ? [addPerson(id, value, people)] : [];
    if (id !== chosen?.id) void store.act([...added, responsible(id)]);
    onChosen();
  };
  return (
    <Chooser
      label={label}
      hideLabel
      choices={choices}
      chosen={chosen && choiceOf(chosen)}
      allowNew
      onChosen={choose}
      onNone={() => {
        void store.act([responsible(null)]);
      }}
    />
  );
}

function choiceOf(person: Person): Choice {
  return { label: named(person, ''), value: person.id };
}

function addPerson(id: string, name: string, people: readonly Person[]): Edit {
  const fields = { name: name.trim(), roles: ['helper'], active: true, rank: rankAfter(people) };
  return { edit: 'add', kind: 'person', id, fields };
}
