/** What stands under the discs of the network map, and where those stand who are not put on it. */
import { lettersOf } from '../i18n/letters';
import type { MapGround, MapPerson, Point } from './PeopleMapPlaces';

/** As many letters as core makes room for under a disc. */
const longestName = 15;

export const discRadius = 26;

/** What stands under a disc. */
export interface MapLabel {
  name: string;
  under: string;
}

/** Longer names are cut; in a crowd there is room for names only. */
export function labelOf({ name, under }: MapPerson, isTitled: boolean): MapLabel {
  return { name: cut(name), under: isTitled ? cut(under) : '' };
}

function cut(text: string): string {
  const letters = lettersOf(text);
  return letters.length <= longestName ? text : `${letters.slice(0, longestName - 1).join('')}…`;
}

const cell = { wide: 112, high: 108 };

export interface Below {
  points: ReadonlyMap<string, Point>;
  /** Of the map and what stands below it. */
  height: number;
}

/** Those who are not put on the map, in rows below it. */
export function placeBelow(people: readonly MapPerson[], ground: MapGround): Below {
  if (people.length === 0) return { points: new Map(), height: ground.height };
  const columns = Math.floor(ground.width / cell.wide);
  const top = ground.height + 40;
  const points = people.map(({ id }, at): [string, Point] => {
    const row = Math.floor(at / columns);
    const x = cell.wide * ((at % columns) + 0.5);
    return [id, { x, y: top + cell.high * row + discRadius + 6 }];
  });
  return {
    points: new Map(points),
    height: top + cell.high * Math.ceil(people.length / columns),
  };
}
