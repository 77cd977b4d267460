/** Chooses several people: those chosen as chips that can be taken away, and a field that adds one more. */
import { Chips } from '@navikt/ds-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Edit } from '../api/bindings/plan';
import { Chooser } from './Chooser';
import { named } from './named';
import styles from './PeopleChooser.module.css';
import { choosable, personChoice } from './people';
import { addPerson } from '../deeds/addPerson';
import { useFocusBack } from './useFocusBack';
import { useSelected } from './useSelected';

export interface PeopleChooserProps {
  /** What the people are here: «Invitert». */
  label: string;
  people: readonly string[];
  /** All of them, and what adds a new one to the plan first. */
  onPeople: (people: string[], added: readonly Edit[]) => void;
}

export function PeopleChooser({ label, people, onPeople }: PeopleChooserProps) {
  const { t } = useTranslation();
  const everyone = useSelected(({ whole }) => whole.people);
  const choices = useMemo(
    () =>
      choosable(everyone)
        .filter(({ id }) => !people.includes(id))
        .map(personChoice),
    [everyone, people],
  );
  const nameOf = (id: string) => {
    const person = everyone.find((one) => one.id === id);
    return person ? named(person, t('plan.noLongerHere')) : '';
  };
  const place = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack();
  return (
    <div ref={place} className={styles.people}>
      {people.length > 0 && (
        <Chips aria-label={label}>
          {people.map((id, at) => (
            <Chips.Removable
              key={id}
              onDelete={() => {
                // The next of them; after the last one, the field.
                focusBack(() => place.current?.querySelectorAll('button, input')[at]);
                onPeople(
                  people.filter((other) => other !== id),
                  [],
                );
              }}
            >
              {nameOf(id)}
            </Chips.Removable>
          ))}
        </Chips>
      )}
      <Chooser
        label={t('meetings.addPerson')}
        choices={choices}
        allowNew
        onChosen={(value, isNew) => {
          const id = isNew ? newId() : value;
          onPeople([...people, id], isNew ? [addPerson(id, value, everyone)] : []);
        }}
      />
    </div>
  );
}
