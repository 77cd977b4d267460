/** The people in the plan. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/Person';
import { RecordList } from '../../fields/list/RecordList';
import { useNames } from '../../fields/useNames';
import { useSelected } from '../../fields/useSelected';
import { called } from '../../fields/called';
import { blankPerson } from '../../plan/blank';
import { PersonRow } from './PersonRow';
import { useHistoryOf } from './useHistoryOf';

export interface PeopleProps {
  people: readonly Person[];
}

const nameOf = (person: Person) => called(person.name);

const blank = (id: string, rank: number) => ({
  record: { ...blankPerson, id, rank, active: true },
  values: { rank, active: true },
});

export const People = memo(function People({ people }: PeopleProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('person');
  const writer = useSelected(({ pen }) => pen.writer);
  // Neither the owner nor the one who writes now can leave the plan.
  const canRemove = (person: Person) => !person.roles.includes('owner') && person.id !== writer;
  return (
    <section aria-labelledby="plan-people">
      <h2 className="section" id="plan-people">
        {names.printed('people.title')}
      </h2>
      <RecordList
        kind="person"
        list="people"
        label={names.printed('people.title')}
        records={people}
        Row={PersonRow}
        nameOf={nameOf}
        blank={blank}
        addText={t('plan.addPerson')}
        onHistory={onHistory}
        canRemove={canRemove}
      />
    </section>
  );
});
