/** Puts somebody elsewhere on the network map. */
import type { Edit, Person } from '../api/bindings/plan';
import { type MapPlace } from '../components/PeopleMapPlaces';

/** Puts somebody elsewhere on the map. */
export function placeEdits({ id, closeness, sector }: Person, place: MapPlace): Edit[] {
  const changed: Edit[] = [];
  const change = (field: 'closeness' | 'sector', value: string | null) =>
    changed.push({ edit: 'change', kind: 'person', id, field, value });
  if (closeness !== place.ring) change('closeness', place.ring);
  if (sector !== place.sector) change('sector', place.sector);
  return changed;
}
