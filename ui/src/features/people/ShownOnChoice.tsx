/** Where somebody stands: in the plan's list, on both maps only, or on the map on the screen only. */
import { Select } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { showOn } from '../../deeds/showOn';
import { usePlanSession } from '../../store/usePlan';
import { shownOn, type ShownOn } from './people';

const places: readonly ShownOn[] = ['list', 'maps', 'screen'];

export function ShownOnChoice({ person, label }: { person: Person; label: string }) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  return (
    <Select
      label={label}
      hideLabel
      size="small"
      value={shownOn(person)}
      onChange={({ currentTarget: { value } }) => {
        const where = places.find((place) => place === value) ?? 'list';
        const edits = showOn(person, where);
        if (edits.length > 0) void store.act(edits);
      }}
    >
      {places.map((place) => (
        <option key={place} value={place}>
          {t(`people.shownOn.${place}`)}
        </option>
      ))}
    </Select>
  );
}
