/**
 * Where each person stands on the network map. Within a sector everyone has an angle of their own, so that no line goes
 * through another person; then discs and names that lie on each other are pushed apart, each inside its ring and sector.
 */
import { lettersOf } from '../i18n/letters';
import {
  angleOf,
  distanceOf,
  pointAt,
  rings,
  type MapGround,
  type MapPerson,
  type Point,
  type Wedge,
} from './PeopleMapPlaces';

/** Names this long fit under a disc; longer ones are cut. */
const longestName = 15;
/** With more people than this there is room for names only. */
const mostWithTitles = 24;

export const discRadius = 26;
const lineHeight = 20;

/** What stands under a disc. */
export interface MapLabel {
  name: string;
  under: string;
}

export interface PeopleLayout {
  /** The middle of each disc. */
  points: ReadonlyMap<string, Point>;
  labels: ReadonlyMap<string, MapLabel>;
  /** With those who are not put on the map. */
  height: number;
}

/** A disc with its words, or something else people must not stand on. */
interface Box extends Point {
  /** Half of its width and height. */
  w: number;
  h: number;
}

interface Node extends Box {
  id: string;
  wedge: Wedge;
  band: readonly [number, number];
}

export function layPeople(people: readonly MapPerson[], ground: MapGround): PeopleLayout {
  const placed = people.filter(({ ring }) => ring !== null);
  const withTitles = placed.length <= mostWithTitles;
  const labels = new Map(people.map((person) => [person.id, labelOf(person, withTitles)]));
  const nodes = ground.wedges.flatMap((wedge) =>
    fan(
      placed.filter(({ sector }) => sector === wedge.sector),
      wedge,
      ground,
      labels,
    ),
  );
  pushApart(nodes, obstacles(ground), ground);
  const points = new Map(nodes.map((node) => [node.id, discOf(node)]));
  const below = people.filter(({ ring }) => ring === null);
  const height = layBelow(below, ground, points);
  return { points, labels, height };
}

function labelOf({ name, under }: MapPerson, withTitles: boolean): MapLabel {
  return { name: cut(name), under: withTitles ? cut(under) : '' };
}

function cut(text: string): string {
  const letters = lettersOf(text);
  return letters.length <= longestName ? text : `${letters.slice(0, longestName - 1).join('')}…`;
}

/** The words hang under the disc, so a box's middle is below the disc's. */
function boxOf({ name, under }: MapLabel): { w: number; h: number } {
  const wide = Math.max(
    2 * discRadius,
    lettersOf(name).length * 9.2,
    lettersOf(under).length * 8.2,
  );
  const lines = under === '' ? 1 : 2;
  return { w: wide / 2 + 4, h: discRadius + (lines * lineHeight) / 2 + 4 };
}

const sinks = ({ h }: { h: number }) => h - discRadius - 2;
const discOf = (node: Box): Point => ({ x: node.x, y: node.y - sinks(node) });

/** Everyone in a sector at an angle of their own, the rings mixed, the middle of the ring first. */
function fan(
  people: readonly MapPerson[],
  wedge: Wedge,
  ground: MapGround,
  labels: ReadonlyMap<string, MapLabel>,
): Node[] {
  const ordered = rings
    .flatMap((ring, depth) => {
      const inRing = people.filter((person) => person.ring === ring);
      return inRing.map((person, at) => ({ person, depth, key: (at + 0.5) / inRing.length }));
    })
    .sort((a, b) => a.key - b.key || a.depth - b.depth);
  return ordered.map(({ person, depth }, at) => {
    const angle = wedge.from + ((at + 0.5) / ordered.length) * (wedge.to - wedge.from);
    const [inner = 0, outer = 0] = ground.radii.slice(depth, depth + 2);
    // The nearest stand clear of the owner, the outermost clear of the names of the sectors.
    const [clear, room] = [depth === 0 ? 1.25 : 0.55, depth === 2 ? 1.2 : 0.55];
    const band = [inner + discRadius * clear, outer - discRadius * room] as const;
    const disc = pointAt(ground, angle, (band[0] + band[1]) / 2);
    const box = boxOf(labels.get(person.id) ?? { name: '', under: '' });
    return { id: person.id, ...box, x: disc.x, y: disc.y + sinks(box), wedge, band };
  });
}

/** The owner, and the names of the rings at the top. */
function obstacles({ centre, radii }: MapGround): Box[] {
  const [owner, ...edges] = radii;
  const names = edges.map((edge) => ({ x: centre.x, y: centre.y - edge + 20, w: 56, h: 14 }));
  return [{ ...centre, w: owner * 0.95, h: owner * 0.9 }, ...names];
}

const rounds = 100;

function pushApart(nodes: Node[], fixed: readonly Box[], ground: MapGround): void {
  for (let round = 0; round < rounds; round += 1) {
    let touched = false;
    for (const [at, node] of nodes.entries()) {
      // Counted: this is gone through a hundred times for every pair.
      for (let next = at + 1; next < nodes.length; next += 1) {
        const other = nodes[next];
        if (other && part(node, other, 0.5)) touched = true;
      }
      for (const box of fixed) if (part(node, box, 1)) touched = true;
    }
    for (const node of nodes) keepInside(node, ground);
    if (!touched) return;
  }
}

/** Moves two boxes apart the shorter way, the first by `share` of it. */
function part(node: Box, other: Box, share: number): boolean {
  const dx = node.x - other.x;
  const wide = node.w + other.w - Math.abs(dx);
  if (wide <= 0) return false;
  const dy = node.y - other.y;
  const high = node.h + other.h - Math.abs(dy);
  if (high <= 0) return false;
  const x = wide < high ? wide * (dx < 0 ? -1 : 1) : 0;
  const y = wide < high ? 0 : high * (dy < 0 ? -1 : 1);
  node.x += x * share;
  node.y += y * share;
  if (share < 1) {
    other.x -= x * (1 - share);
    other.y -= y * (1 - share);
  }
  return true;
}

/** Back into the ring and the sector the owner has chosen, and inside the map. */
function keepInside(node: Node, ground: MapGround): void {
  const disc = discOf(node);
  const [inner, outer] = node.band;
  const { from, to } = node.wedge;
  const away = Math.min(outer, Math.max(inner, distanceOf(ground, disc)));
  // So far from the sector's edge that the disc is inside it.
  const edge = Math.min((to - from) / 2, (discRadius * 0.6) / away);
  const middle = (from + to) / 2;
  let aside = angleOf(ground, disc) - middle;
  if (aside > Math.PI) aside -= 2 * Math.PI;
  if (aside < -Math.PI) aside += 2 * Math.PI;
  const half = (to - from) / 2 - edge;
  const angle = middle + Math.min(half, Math.max(-half, aside));
  const point = pointAt(ground, angle, away);
  node.x = Math.min(ground.width - node.w, Math.max(node.w, point.x));
  node.y = point.y + sinks(node);
}

const cell = { wide: 112, high: 108 };

/** Those who are not put on the map, in rows below it. Gives the height of everything. */
function layBelow(
  people: readonly MapPerson[],
  ground: MapGround,
  points: Map<string, Point>,
): number {
  if (people.length === 0) return ground.height;
  const columns = Math.floor(ground.width / cell.wide);
  const top = ground.height + 40;
  for (const [at, { id }] of people.entries()) {
    const row = Math.floor(at / columns);
    const x = cell.wide * ((at % columns) + 0.5);
    points.set(id, { x, y: top + cell.high * row + discRadius + 6 });
  }
  return top + cell.high * Math.ceil(people.length / columns);
}
