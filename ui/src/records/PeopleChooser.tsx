/** Chooses several people in one go: everyone there is, to be ticked, and a field that finds one or adds somebody new. */
import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Edit } from '../api/bindings/plan';
import { Chooser } from './Chooser';
import { named } from './named';
import styles from './PeopleChooser.module.css';
import { choosable, personChoice } from './people';
import { addPerson } from '../deeds/addPerson';
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
  const known = useMemo(() => choosable(everyone), [everyone]);
  // Who is no longer in the plan, or not yet, stands here as long as they are chosen, so that they can be taken away.
  const others = people.filter((id) => !known.some((person) => person.id === id));
  const nameOf = (id: string) => {
    const person = everyone.find((one) => one.id === id);
    return person ? named(person, t('plan.noLongerHere')) : '';
  };
  const choices = known.filter(({ id }) => !people.includes(id)).map(personChoice);
  return (
    <div className={styles.people}>
      <CheckboxGroup
        legend={label}
        hideLegend
        className={styles.list ?? ''}
        value={[...people]}
        onChange={(chosen: string[]) => {
          onPeople(chosen, []);
        }}
      >
        {[...known.map(({ id }) => id), ...others].map((id) => (
          <Checkbox key={id} value={id}>
            <span dir="auto">{nameOf(id)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
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
