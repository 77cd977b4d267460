/** What lies under the people on the network map: the rings, the sectors and their names, and where a drop would land. */
import { useId } from 'react';
import { withCapital } from '../i18n/act';
import styles from './PeopleMap.module.css';
import {
  pointAt,
  rings,
  type MapGround,
  type MapPlace,
  type Ring,
  type Sector,
  type Wedge,
} from './PeopleMapPlaces';

/** What the places are called. */
export interface MapNames {
  ring: (ring: Ring) => string;
  sector: (sector: Sector) => string;
}

export interface MapGroundDrawingProps {
  ground: MapGround;
  names: MapNames;
  /** Where somebody is dragged over now. */
  target: MapPlace | null;
}

export function MapGroundDrawing({ ground, names, target }: MapGroundDrawingProps) {
  const { centre, radii, wedges } = ground;
  const edges = radii.slice(1);
  return (
    <g aria-hidden="true">
      {rings.toReversed().map((ring) => (
        <circle
          key={ring}
          className={styles.ring}
          data-ring={ring}
          cx={centre.x}
          cy={centre.y}
          r={edges[rings.indexOf(ring)]}
        />
      ))}
      {target?.ring && <Target ground={ground} place={target} ring={target.ring} />}
      {wedges.map((wedge) => (
        <Edge key={wedge.sector} ground={ground} wedge={wedge} />
      ))}
      {rings.map((ring, at) => (
        <text
          key={ring}
          className={styles.ringName}
          x={centre.x}
          y={centre.y - (edges[at] ?? 0) + 24}
        >
          {withCapital(names.ring(ring))}
        </text>
      ))}
      {wedges.map((wedge) => (
        <SectorName key={wedge.sector} ground={ground} wedge={wedge} names={names} />
      ))}
    </g>
  );
}

interface WedgeProps {
  ground: MapGround;
  wedge: Wedge;
}

function Edge({ ground, wedge }: WedgeProps) {
  const [from, to] = [ground.radii[0], ground.radii[3]].map((away) =>
    pointAt(ground, wedge.from, away),
  );
  if (from === undefined || to === undefined) return null;
  return <line className={styles.edge} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
}

/** What a sector's name is written along, to each side of its middle: longer than any name, so that none is cut. */
const nameReach = Math.PI / 3;

/** Round the map, and never upside down. */
function SectorName({ ground, wedge, names }: WedgeProps & { names: MapNames }) {
  const id = useId();
  if (wedge.sector === null) return null;
  const middle = (wedge.from + wedge.to) / 2;
  const isBelow = middle > Math.PI / 2 && middle < (3 * Math.PI) / 2;
  const away = ground.radii[3] + (isBelow ? 22 : 8);
  const [first, last] = [middle - nameReach, middle + nameReach];
  const [from, to] = isBelow ? [last, first] : [first, last];
  return (
    <>
      <path id={id} d={arc(ground, away, from, to)} fill="none" />
      <text className={styles.sectorName}>
        <textPath href={`#${id}`} startOffset="50%">
          {withCapital(names.sector(wedge.sector))}
        </textPath>
      </text>
    </>
  );
}

function Target({ ground, place, ring }: { ground: MapGround; place: MapPlace; ring: Ring }) {
  const wedge = ground.wedges.find(({ sector }) => sector === place.sector);
  const [inner = 0, outer = 0] = ground.radii.slice(rings.indexOf(ring));
  if (wedge === undefined) return null;
  const path = [
    arc(ground, outer, wedge.from, wedge.to),
    arc(ground, inner, wedge.to, wedge.from).replace('M', 'L'),
    'Z',
  ];
  return <path className={styles.target} d={path.join(' ')} />;
}

/** From one angle to another at a distance from the middle. */
function arc(ground: MapGround, away: number, from: number, to: number): string {
  const [a, b] = [pointAt(ground, from, away), pointAt(ground, to, away)];
  const isLarge = Math.abs(to - from) > Math.PI ? 1 : 0;
  return `M ${a.x} ${a.y} A ${away} ${away} 0 ${isLarge} ${to > from ? 1 : 0} ${b.x} ${b.y}`;
}
