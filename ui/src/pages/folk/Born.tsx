/** When the owner was born, and who consents because of it. */
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/Person';
import { DayFact } from '../../fields/DayFact';
import { useNames } from '../../fields/useNames';
import { Fact } from '../../parts/Facts';
import { WhoConsents } from '../samtykke/WhoConsents';

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
