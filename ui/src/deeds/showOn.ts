/** Somebody is moved between the list, the maps and the map on the screen alone. */
import type { Edit, Person } from '../api/bindings/plan';

export function showOn(
  person: Pick<Person, 'id' | 'onlyOnMap' | 'onPapersMap'>,
  where: 'list' | 'maps' | 'screen',
): Edit[] {
  const wanted = { onlyOnMap: where !== 'list', onPapersMap: where === 'maps' };
  return (['onlyOnMap', 'onPapersMap'] as const)
    .filter((field) => person[field] !== wanted[field])
    .map((field) => ({
      edit: 'change',
      kind: 'person',
      id: person.id,
      field,
      value: wanted[field],
    }));
}
