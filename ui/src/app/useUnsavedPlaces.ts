/** The fields in which something stands that is not saved: what they are called, and the way to the first. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../navigation/navigation';
import { placeOfField } from '../navigation/placeOfHit';
import { showRecord } from '../navigation/useShownRecord';
import { useNameOf } from '../records/useNameOf';
import { useNames } from '../records/useNames';
import { fieldAt } from '../store/field';
import { usePlanSession, usePlanState } from '../store/usePlan';

/** Of more than these the rest are found one by one. */
const most = 3;

/** `words` is null when no field holds any of it. */
export function useUnsavedPlaces(): { words: string | null; show: () => void } {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const { drafts, visible } = usePlanState();
  const { go } = useNavigation();
  const names = useNames();
  const keys = [...new Set([...store.standingKeys(), ...drafts.keys()])];
  const written = keys.join('\n');
  const places = useMemo(() => (written === '' ? [] : written.split('\n').map(fieldAt)), [written]);
  const nameOf = useNameOf(places.map(({ kind, id }) => ({ kind, id })));
  const said = places.slice(0, most).map((place) =>
    t('leaving.place', {
      field: names.field(place.kind, place.field),
      record: nameOf(place),
    }),
  );
  const [first] = places;
  const more = places.length > most ? ['…'] : [];
  return {
    words:
      first === undefined ? null : t('leaving.what', { places: [...said, ...more].join(', ') }),
    show: () => {
      if (first === undefined) return;
      const { kind, id, field } = first;
      const { page, about } = placeOfField({ kind, id }, field, visible.evaluations);
      go(page, about);
      // It may be the page one is on already, with the record that is shown.
      setTimeout(() => {
        if (!showRecord(id)) {
          document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
        }
      });
    },
  };
}
