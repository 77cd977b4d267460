/** The people in the plan. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { RecordList } from '../../records/list/RecordList';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { called } from '../../records/called';
import { newPerson, onPaper } from '../../records/people';
import { PersonRow } from './PersonRow';
import { useHistoryOf } from './useHistoryOf';

export interface PeopleProps {
  people: readonly Person[];
}

const nameOf = (person: Person) => called(person.name);

export const People = memo(function People({ people }: PeopleProps) {
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('person');
  const shown = useMemo(() => onPaper(people), [people]);
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
        records={shown}
        Row={PersonRow}
        nameOf={nameOf}
        blank={newPerson}
        addText={t('plan.addPerson')}
        onHistory={onHistory}
        canRemove={canRemove}
      />
    </section>
  );
});
