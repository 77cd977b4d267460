/** The map in words: how near somebody stands, and in which part of life. */
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { ChoiceFact } from '../../records/ChoiceFact';
import { useNames } from '../../records/useNames';
import { Fact } from '../../components/Facts';
import { rings, sectors } from '../../components/PeopleMapPlaces';

export interface MapFactsProps {
  person: Person;
}

export function MapFacts({ person: { id, closeness, sector } }: MapFactsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const [near, part] = [names.field('person', 'closeness'), names.field('person', 'sector')];
  return (
    <>
      <Fact name={near}>
        <ChoiceFact
          kind="person"
          id={id}
          field="closeness"
          label={near}
          choices={rings}
          chosen={closeness}
          empty={t('plan.choose')}
        />
      </Fact>
      <Fact name={part}>
        <ChoiceFact
          kind="person"
          id={id}
          field="sector"
          label={part}
          choices={sectors}
          chosen={sector}
          empty={t('plan.choose')}
        />
      </Fact>
    </>
  );
}
