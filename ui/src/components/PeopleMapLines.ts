/** The lines of the network map: a little bent, as drawn by hand, and round whatever is written on the way. */
import { lettersOf } from '../i18n/letters';
import { discRadius, type MapLabel } from './PeopleMapLabels';
import type { Point } from './PeopleMapPlaces';

/** From one point to another, drawn towards a third on the way. */
export interface Curve {
  from: Point;
  by: Point;
  to: Point;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How much it may be bent, of its length: as little as is needed. */
const bends = [0.08, -0.08, 0.2, -0.2, 0.35, -0.35];

/** Else it leaves the disc sideways, so far out, and goes round the words under it. */
const sideways = [70, 100, 130, 160, 200];
const drop = 30;

/** As wide as core reckons a letter to be, and a line as high as it is drawn. */
const letter = { name: 9.2, under: 8.2 };
const line = 20;

/** So many points of a line are looked at. */
const steps = 32;

/** The room of what stands under a disc. */
export function boxOf({ name, under }: MapLabel, { x, y }: Point): Box {
  const wide = Math.max(
    lettersOf(name).length * letter.name,
    lettersOf(under).length * letter.under,
  );
  const top = y + discRadius + 3;
  const bottom = top + line * (under === '' ? 1 : 2);
  return { left: x - wide / 2, right: x + wide / 2, top, bottom };
}

/** The least bent line that crosses nothing that is written; the first, where all of them do. */
export function lineBetween(from: Point, to: Point, written: readonly Box[]): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const side = dx * dy < 0 ? 1 : -1;
  const curves = bends.map((bend): Curve => {
    const away = side * bend;
    const by = { x: (from.x + to.x) / 2 - dy * away, y: (from.y + to.y) / 2 + dx * away };
    return { from, by, to };
  });
  const towards = dx < 0 ? 1 : -1;
  const round = sideways
    .flatMap((out) => [out * towards, -out * towards])
    .map((out): Curve => ({ from, by: { x: to.x + out, y: to.y + drop }, to }));
  const [first] = curves;
  const free = [...curves, ...round].find((curve) => !written.some((box) => crosses(curve, box)));
  return free ?? first ?? { from, by: from, to };
}

function crosses({ from, by, to }: Curve, { left, right, top, bottom }: Box): boolean {
  return Array.from({ length: steps }, (_, at) => at / steps).some((at) => {
    const [a, b, c] = [(1 - at) ** 2, 2 * at * (1 - at), at ** 2];
    const x = a * from.x + b * by.x + c * to.x;
    const y = a * from.y + b * by.y + c * to.y;
    return x > left && x < right && y > top && y < bottom;
  });
}
