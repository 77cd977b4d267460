/** The places of the network map: rings and sectors, where they lie, and how somebody moves from one to another. */
import { fields } from '../api/registry';
import type { PenColour } from '../theme/pen';

/** From the middle and out. */
export const rings = fields.person.closeness.choices;
export type Ring = (typeof rings)[number];

/** From the top, with the clock. */
export const sectors = fields.person.sector.choices;
export type Sector = (typeof sectors)[number];

/** Where the owner has put somebody; a part that is not said yet is null. */
export interface MapPlace {
  ring: Ring | null;
  sector: Sector | null;
}

/** Somebody on the map. */
export interface MapPerson extends MapPlace {
  id: string;
  /** What the person is called there: a first name. */
  name: string;
  /** Small under it: «søster». */
  under: string;
  initials: string;
  pen: PenColour;
  /** Whom the owner reaches them through; the line goes there. */
  through: string | null;
  /** Takes part now. */
  active: boolean;
  /** Has a role that is seen: the line is stronger. */
  strong: boolean;
}

export interface Point {
  x: number;
  y: number;
}

/** The part of the circle a sector takes: angles in radians with the clock, from the top. Null: sector not said. */
export interface Wedge {
  sector: Sector | null;
  from: number;
  to: number;
}

/** The map as core lays it, in sixteenths of a rem; those who are not put on it stand beside. */
export interface LaidMap {
  ground: Omit<MapGround, 'centre'>;
  /** So many that the map has the page to itself. */
  isCrowded: boolean;
  /** There is room for what people are, under their names. */
  isTitled: boolean;
  /** The middle of each disc. */
  places: readonly { person: string; at: Point }[];
}

/** Where everything on the map lies. */
export interface MapGround {
  width: number;
  height: number;
  centre: Point;
  /** The owner's disc, and the outer edge of each ring. */
  radii: readonly [owner: number, nearest: number, onTheTeam: number, outside: number];
  wedges: readonly Wedge[];
}

const turn = 2 * Math.PI;

export function groundOf({ ground }: LaidMap): MapGround {
  return { ...ground, centre: { x: ground.width / 2, y: ground.height / 2 } };
}

/** The point at an angle (from the top, with the clock) and a distance from the middle. */
export function pointAt({ centre }: Pick<MapGround, 'centre'>, angle: number, away: number): Point {
  return { x: centre.x + away * Math.sin(angle), y: centre.y - away * Math.cos(angle) };
}

export function angleOf({ centre }: Pick<MapGround, 'centre'>, { x, y }: Point): number {
  const angle = Math.atan2(x - centre.x, centre.y - y);
  return angle < 0 ? angle + turn : angle;
}

export function distanceOf({ centre }: Pick<MapGround, 'centre'>, { x, y }: Point): number {
  return Math.hypot(x - centre.x, y - centre.y);
}

/** The place a point lies in: beside the map is no place, and its corners belong to the outermost ring. */
export function placeAt(ground: MapGround, point: Point): MapPlace {
  if (point.x > ground.width || point.y > ground.height) return { ring: null, sector: null };
  const away = distanceOf(ground, point);
  const [, nearest, team] = ground.radii;
  const ring = away <= nearest ? 'nearest' : away <= team ? 'onTheTeam' : 'outside';
  const angle = angleOf(ground, point);
  const wedge = ground.wedges.find(({ from, to }) => angle >= from && angle < to);
  return { ring, sector: wedge?.sector ?? null };
}

const steps: Record<string, { inward?: number; round?: number }> = {
  ArrowUp: { inward: 1 },
  ArrowDown: { inward: -1 },
  ArrowLeft: { round: -1 },
  ArrowRight: { round: 1 },
};

/** Where an arrow key takes somebody: up is nearer, right is the next sector. Null when the key does not move anyone. */
export function placeAfter(key: string, { ring, sector }: MapPlace): MapPlace | null {
  const step = steps[key];
  if (step === undefined) return null;
  // Whoever has no place yet comes on the map where it is easiest to go on from.
  if (ring === null) return { ring: 'onTheTeam', sector: sector ?? 'family' };
  if (step.inward !== undefined) {
    const next = rings[rings.indexOf(ring) - step.inward];
    return next === undefined ? null : { ring: next, sector };
  }
  const at = sector === null ? 0 : sectors.indexOf(sector) + (step.round ?? 0);
  const next = sectors[(at + sectors.length) % sectors.length];
  return { ring, sector: next ?? null };
}
