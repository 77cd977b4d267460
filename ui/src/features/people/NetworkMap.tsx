/** The network map with the plan's people on it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { PictureOnDisc } from '../../records/picture/PictureOnDisc';
import { PeopleMap } from '../../components/PeopleMap';
import type { LaidMap, MapPerson } from '../../components/PeopleMapPlaces';
import { usePlanSession } from '../../store/usePlan';
import styles from './PeoplePage.module.css';
import { isOwner, mapPeople } from './people';
import { placeEdits } from '../../deeds/placeOnMap';

export interface NetworkMapProps {
  people: readonly Person[];
  onChoose: (id: string) => void;
  /** Past the map with the keyboard, which stops at everyone on it. */
  onSkip: () => void;
}

export function NetworkMap({ people, onChoose, onSkip }: NetworkMapProps) {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const names = useNames();
  const owner = people.find(isOwner);
  const onMap = useOnMap(people);
  const laid = useSelected(({ reading }) => reading.map);
  const mapNames = useMemo(
    () => ({
      ring: (ring: string) => names.choice('person', 'closeness', ring),
      sector: (sector: string) => names.choice('person', 'sector', sector),
    }),
    [names],
  );
  const writers = useSelected((state) => state.writers);
  return (
    <section className={styles.map} aria-label={t('people.map.label')}>
      <button type="button" className={styles.skip} onClick={onSkip}>
        {t('people.map.skip')}
      </button>
      <PeopleMap
        label={t('people.map.label')}
        owner={writers.get(owner?.id ?? '')?.name ?? ''}
        people={onMap}
        laid={laid}
        names={mapNames}
        pictureOf={(id, radius) => (
          <PictureOnDisc subject={{ kind: 'person', id }} radius={radius} />
        )}
        onPlace={(id, place) => {
          const person = people.find((one) => one.id === id);
          if (person) void store.act(placeEdits(person, place));
        }}
        onChoose={onChoose}
      />
      <p className={styles.how}>{t('people.map.how')}</p>
    </section>
  );
}

/** The same list as long as nothing on the map is another, so that the map is not drawn at every letter. */
function useOnMap(people: readonly Person[]): readonly MapPerson[] {
  const names = useNames();
  const writers = useSelected((state) => state.writers);
  const map = useSelected(({ reading }) => reading.map);
  const told = useMemo(
    () => JSON.stringify(mapPeople(people, isOn(map), writers, names)),
    [people, map, writers, names],
  );
  return useMemo(() => JSON.parse(told) as MapPerson[], [told]);
}

function isOn({ places }: LaidMap): (id: string) => boolean {
  const ids = new Set(places.map(({ person }) => person));
  return (id) => ids.has(id);
}
