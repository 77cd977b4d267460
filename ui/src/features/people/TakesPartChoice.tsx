/** How somebody takes part: meets the owner, is reached through another, or is not along now. */
import { Select } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { useSelected } from '../../records/useSelected';
import { usePlanSession } from '../../store/usePlan';
import { goBetweens, metIn, takesPart } from './people';
import { type TakesPart } from '../../deeds/takePart';
import { takePart } from '../../deeds/takePart';
import { useYou } from './useYou';

export interface TakesPartChoiceProps {
  person: Person;
  people: readonly Person[];
  label: string;
  hideLabel?: boolean;
}

export function TakesPartChoice(props: TakesPartChoiceProps) {
  const { person, people, label, hideLabel = false } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const you = useYou();
  const met = metIn(useSelected(({ reading }) => reading.people));
  const part = takesPart(person);
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      size="small"
      value={part.how === 'through' ? part.person : part.how}
      onChange={(event) => {
        const edits = takePart(person, chosen(event.currentTarget.value));
        if (edits.length > 0) void store.act(edits);
      }}
    >
      <option value="meets">{t('people.part.meets', { who: you })}</option>
      {goBetweens(person, people, met).map(({ id, name }) => (
        <option key={id} value={id}>
          {t('people.part.through', { name })}
        </option>
      ))}
      <option value="away">{t('people.part.away')}</option>
    </Select>
  );
}

function chosen(value: string): TakesPart {
  return value === 'meets' || value === 'away' ? { how: value } : { how: 'through', person: value };
}
