/** Several of the people in a record's field: reads as their names, changes where it stands. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../components/FailureStrip';
import { usePlanSession } from '../store/usePlan';
import { FieldInPlace } from './FieldInPlace';
import { named } from './named';
import { PeopleChooser } from './PeopleChooser';
import { useProblemAt, type FieldPlace } from './useField';
import { useSelected } from './useSelected';

export interface PeopleFactProps extends FieldPlace {
  label: string;
  people: readonly string[];
}

export function PeopleFact({ kind, id, field, label, people }: PeopleFactProps) {
  const { t } = useTranslation();
  const everyone = useSelected(({ whole }) => whole.people);
  const chosen = people.flatMap((one) => everyone.find((person) => person.id === one) ?? []);
  const words = chosen.map((person) => named(person, t('plan.noLongerHere'))).join(' · ');
  return (
    <FieldInPlace
      place={{ kind, id, field }}
      label={label}
      words={chosen.length === 0 ? t('plan.choose') : words}
      isEmpty={chosen.length === 0}
    >
      {() => <Ticked kind={kind} id={id} field={field} label={label} people={people} />}
    </FieldInPlace>
  );
}

/** Ticked faster than the disk answers: each tick is put on top of the last one, not on what the plan says yet. */
function Ticked({ kind, id, field, label, people }: PeopleFactProps) {
  const { store } = usePlanSession();
  const problem = useProblemAt({ kind, id, field });
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  return (
    <>
      <PeopleChooser
        label={label}
        people={ticked ?? people}
        onPeople={(value, added) => {
          setTicked(value);
          void store.act([...added, { edit: 'change', kind, id, field, value }]).then(() => {
            // What the plan says is right again, unless more has been ticked meanwhile.
            setTicked((now) => (now === value ? null : now));
          });
        }}
      />
      {problem && <FailureStrip problem={problem} />}
    </>
  );
}
