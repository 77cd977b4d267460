/** Chooses one person, or types a new name. What is done with the choice is up to whoever asks. */
import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Edit } from '../api/bindings/plan';
import { Chooser, type Choice } from './Chooser';
import { choosable, personChoice } from './people';
import { addPerson } from '../deeds/addPerson';
import { useSelected } from './useSelected';

export interface PersonChooserProps {
  label: string;
  hideLabel?: boolean;
  person: string | null;
  /** The person, and what adds them to the plan first when they are new; null when the choice was taken away. */
  onChosen: (person: string | null, added: readonly Edit[]) => void;
}

export function PersonChooser({ label, hideLabel = false, person, onChosen }: PersonChooserProps) {
  const people = useSelected(({ whole }) => whole.people);
  // Somebody new is chosen before they are in the plan.
  const [added, setAdded] = useState<Choice | null>(null);
  const isKnown = added !== null && people.some(({ id }) => id === added.value);
  const choices = useMemo(() => {
    const known = choosable(people).map(personChoice);
    return added === null || isKnown ? known : [...known, added];
  }, [people, added, isKnown]);
  const known = people.find(({ id }) => id === person);
  const chosen = known ? personChoice(known) : added?.value === person ? added : null;
  return (
    <Chooser
      label={label}
      hideLabel={hideLabel}
      choices={choices}
      chosen={chosen}
      allowNew
      onChosen={(value, isNew) => {
        const id = isNew ? newId() : value;
        if (isNew) setAdded({ label: value, value: id });
        const isAdded = isNew || (id === added?.value && !isKnown);
        const name = isNew ? value : (added?.label ?? '');
        onChosen(id, isAdded ? [addPerson(id, name, people)] : []);
      }}
      onNone={() => {
        onChosen(null, []);
      }}
    />
  );
}
