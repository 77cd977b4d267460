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

/** The room of one person beside the map, and over the first of them what they are. */
const cell = { wide: 112, high: 104 };
const heading = 34;
const gap = 8;
const mostColumns = 2;

export interface Beside {
  points: ReadonlyMap<string, Point>;
  /** Of the map and what stands beside it. */
  width: number;
  height: number;
}

/** Those who are not put on the map, in a column or two to the right of it: as high as the map while there is room. */
export function placeBeside(people: readonly MapPerson[], ground: MapGround): Beside {
  const { width, height } = ground;
  if (people.length === 0) return { points: new Map(), width, height };
  const rows = Math.floor((height - heading) / cell.high);
  const columns = Math.min(mostColumns, Math.ceil(people.length / rows));
  const points = people.map(({ id }, at): [string, Point] => {
    const x = width + gap + cell.wide * ((at % columns) + 0.5);
    return [id, { x, y: heading + cell.high * Math.floor(at / columns) + discRadius + 6 }];
  });
  return {
    points: new Map(points),
    width: width + gap + cell.wide * columns,
    height: Math.max(height, heading + cell.high * Math.ceil(people.length / columns)),
  };
}
