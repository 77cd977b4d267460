/** Chooses one person, or types a new name. What is done with the choice is up to whoever asks. */
import { useMemo } from 'react';
import { v7 as newId } from 'uuid';
import type { Edit } from '../api/bindings/Edit';
import { Chooser } from './Chooser';
import { addPerson, choosable, personChoice } from './people';
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
  const choices = useMemo(() => choosable(people).map(personChoice), [people]);
  const chosen = people.find(({ id }) => id === person);
  return (
    <Chooser
      label={label}
      hideLabel={hideLabel}
      choices={choices}
      chosen={chosen ? personChoice(chosen) : null}
      allowNew
      onChosen={(value, isNew) => {
        const id = isNew ? newId() : value;
        onChosen(id, isNew ? [addPerson(id, value, people)] : []);
      }}
      onNone={() => {
        onChosen(null, []);
      }}
    />
  );
}
