/** Chooses one person, or types a new name, of a person or where it may be one, of a service. What is done with the choice is up to whoever asks. */
import { useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Edit, PersonSort } from '../api/bindings/plan';
import { Chooser, type Choice } from './Chooser';
import { choosable, personChoice } from './people';
import { addPerson } from '../deeds/addPerson';
import { useSelected } from './useSelected';

export interface PersonChooserProps {
  label: string;
  hideLabel?: boolean;
  person: string | null;
  /** Whether a service or a place without a named person can be it. */
  allowService?: boolean;
  /** Somebody it cannot be. */
  but?: string;
  /** The person, and what adds them to the plan first when they are new; null when the choice was taken away. */
  onChosen: (person: string | null, added: readonly Edit[]) => void;
}

export function PersonChooser(props: PersonChooserProps) {
  const { label, hideLabel = false, person, allowService = false, but, onChosen } = props;
  const people = useSelected(({ whole }) => whole.people);
  // Somebody new is chosen before they are in the plan.
  const [added, setAdded] = useState<(Choice & { sort: PersonSort }) | null>(null);
  const isKnown = added !== null && people.some(({ id }) => id === added.value);
  const choices = useMemo(() => {
    const known = choosable(people)
      .filter(({ id }) => id !== but)
      .map(personChoice);
    return added === null || isKnown ? known : [...known, added];
  }, [people, but, added, isKnown]);
  const known = people.find(({ id }) => id === person);
  const chosen = known ? personChoice(known) : added?.value === person ? added : null;
  return (
    <Chooser
      label={label}
      hideLabel={hideLabel}
      choices={choices}
      chosen={chosen}
      allowNew
      allowService={allowService}
      onChosen={(value, isNew, isService = false) => {
        const sort = isService ? 'service' : 'person';
        const begun = isNew ? ({ label: value, value: newId(), sort } as const) : added;
        const id = isNew && begun ? begun.value : value;
        if (isNew) setAdded(begun);
        const isAdded = begun !== null && id === begun.value && (isNew || !isKnown);
        onChosen(id, isAdded ? [addPerson(id, begun.label, people, begun.sort)] : []);
      }}
      onNone={() => {
        onChosen(null, []);
      }}
    />
  );
}
