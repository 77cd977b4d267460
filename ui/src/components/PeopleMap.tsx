/**
 * The people round the owner: how near they stand, and in which part of life. Somebody is put elsewhere by dragging, or
 * with the arrow keys; the list beside the map holds the same and more.
 */
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PeopleMap.module.css';
import { useMapDrag } from './PeopleMapDrag';
import { MapGroundDrawing, type MapNames } from './PeopleMapGround';
import { discRadius, labelOf, placeBeside } from './PeopleMapLabels';
import { boxOf, lineBetween } from './PeopleMapLines';
import { MapDisc, MapLine } from './PeopleMapPerson';
import {
  groundOf,
  placeAfter,
  placeAt,
  type LaidMap,
  type MapPerson,
  type MapPlace,
  type Point,
} from './PeopleMapPlaces';

export interface PeopleMapProps {
  /** What the map is called. */
  label: string;
  /** What the owner is called, in the middle. */
  owner: string;
  people: readonly MapPerson[];
  /** Where those stand who are put on the map. */
  laid: LaidMap;
  names: MapNames;
  /** What is drawn on somebody's disc, in a circle of this radius round the middle. */
  pictureOf?: (id: string, radius: number) => ReactNode;
  onPlace: (id: string, place: MapPlace) => void;
  /** Pressed, to see more of the person. */
  onChoose: (id: string) => void;
}

export function PeopleMap(props: PeopleMapProps) {
  const { label, owner, people, laid, names, pictureOf, onPlace, onChoose } = props;
  const { t } = useTranslation();
  const map = useRef<SVGSVGElement>(null);
  const [said, setSaid] = useState('');
  const ground = useMemo(() => groundOf(laid), [laid]);
  const { points, width, height } = useMemo(() => pointsOf(people, laid), [people, laid]);

  const describe = (place: MapPlace) => placeWords(place, names) || t('people.map.nowhere');
  const put = (id: string, place: MapPlace) => {
    const person = people.find((one) => one.id === id);
    if (!person || (person.ring === place.ring && person.sector === place.sector)) return;
    onPlace(id, place);
    setSaid(t('people.map.moved', { name: person.name, place: describe(place) }));
  };
  const { dragged, press } = useMapDrag({
    map,
    width,
    onDrop: (id, point) => {
      put(id, placeAt(ground, point));
    },
    onPress: onChoose,
  });
  const onKey = (person: MapPerson) => (event: KeyboardEvent) => {
    const next = placeAfter(event.key, person);
    const chooses = event.key === 'Enter' || event.key === ' ';
    if (!chooses && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (chooses) onChoose(person.id);
    else if (next) put(person.id, next);
  };

  return (
    <div
      className={styles.place}
      data-beside={width > ground.width || undefined}
      style={{ maxWidth: `${width / 16}rem` }}
    >
      <svg
        ref={map}
        className={styles.map}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={label}
        data-dragging={dragged !== null || undefined}
        data-crowded={laid.isCrowded || undefined}
      >
        <MapGroundDrawing
          ground={ground}
          names={names}
          target={dragged && placeAt(ground, dragged)}
        />
        {width > ground.width && (
          <text className={styles.beside} x={width} y={18}>
            {t('people.map.beside')}
          </text>
        )}
        <Lines people={people} points={points} centre={ground.centre} isTitled={laid.isTitled} />
        <g data-pen="owner">
          <circle
            className={styles.owner}
            cx={ground.centre.x}
            cy={ground.centre.y}
            r={ground.radii[0]}
          />
          <text className={styles.ownerName} x={ground.centre.x} y={ground.centre.y + 7}>
            {owner}
          </text>
        </g>
        {people.map((person) => (
          <MapDisc
            key={person.id}
            person={person}
            words={labelOf(person, laid.isTitled)}
            at={points.get(person.id)}
            picture={pictureOf?.(person.id, discRadius)}
            {...(dragged?.id === person.id && { is: 'away' as const })}
            button={{
              label: t('people.map.stands', { name: person.name, place: describe(person) }),
              onPress: press,
              onKey: onKey(person),
              onChoose: () => {
                onChoose(person.id);
              },
            }}
          />
        ))}
        {dragged && <Ghost person={people.find(({ id }) => id === dragged.id)} at={dragged} />}
      </svg>
      <p className="aksel-sr-only" role="status">
        {said}
      </p>
    </div>
  );
}

/** Where each disc is, those beside the map too. */
function pointsOf(people: readonly MapPerson[], laid: LaidMap) {
  const unplaced = people.filter(({ ring }) => ring === null);
  const { width, height, ...beside } = placeBeside(unplaced, groundOf(laid));
  const onMap = laid.places.map(({ person, at }): [string, Point] => [person, at]);
  return { points: new Map([...onMap, ...beside.points]), width, height };
}

/** «nærmest, familie». */
function placeWords({ ring, sector }: MapPlace, names: MapNames): string {
  return [ring && names.ring(ring), sector && names.sector(sector)]
    .filter((word) => word !== null)
    .join(', ');
}

interface LinesProps {
  people: readonly MapPerson[];
  points: ReadonlyMap<string, Point>;
  centre: Point;
  isTitled: boolean;
}

/** Round what is written, and behind it where there is no way round. */
function Lines({ people, points, centre, isTitled }: LinesProps) {
  const lines = useMemo(() => {
    const onMap = new Map(people.filter(({ ring }) => ring !== null).map((one) => [one.id, one]));
    const written = [...onMap.values()].flatMap((person) => {
      const at = points.get(person.id);
      return at ? [boxOf(labelOf(person, isTitled), at)] : [];
    });
    return [...onMap.values()].flatMap((person) => {
      const at = points.get(person.id);
      const through = person.through !== null && onMap.has(person.through);
      const from = through ? points.get(person.through ?? '') : centre;
      return at && from ? [{ person, curve: lineBetween(from, at, written) }] : [];
    });
  }, [people, points, centre, isTitled]);
  return lines.map(({ person, curve }) => (
    <MapLine key={person.id} person={person} curve={curve} />
  ));
}

/** Follows the pointer. */
function Ghost({ person, at }: { person: MapPerson | undefined; at: { x: number; y: number } }) {
  return person ? <MapDisc person={person} at={at} is="ghost" /> : null;
}
