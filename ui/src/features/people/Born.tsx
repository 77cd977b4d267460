/** When the owner was born, and who consents because of it. */
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { DayFact } from '../../records/DayFact';
import { useNames } from '../../records/useNames';
import { Fact } from '../../components/Facts';
import { WhoConsents } from '../consents/WhoConsents';

export interface BornProps {
  owner: Person;
}

export function Born({ owner: { id, born } }: BornProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field('person', 'born');
  return (
    <>
      <Fact name={label}>
        <DayFact
          kind="person"
          id={id}
          field="born"
          day={born}
          label={label}
          empty={t('plan.choose')}
        />
      </Fact>
      <WhoConsents />
    </>
  );
}
