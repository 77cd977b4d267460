/** Somebody on the network map: a disc with initials, the name under it, and the line that leads there. */
import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './PeopleMap.module.css';
import { discRadius, type MapLabel } from './PeopleMapLayout';
import type { MapPerson, Point } from './PeopleMapPlaces';

export interface MapDiscProps {
  person: MapPerson;
  at: Point | undefined;
  /** What stands under the disc. */
  words?: MapLabel | undefined;
  /** What the person and the place are called, aloud; without it the disc is only seen. */
  label?: string;
  /** It is being dragged elsewhere. */
  isAway?: boolean;
  onPress?: (id: string, event: PointerEvent) => void;
  onKey?: (event: KeyboardEvent) => void;
}

export function MapDisc(props: MapDiscProps) {
  const { person, at, words, label, isAway = false, onPress, onKey } = props;
  if (at === undefined) return null;
  const { id, pen, initials, active } = person;
  const drawing = (
    <>
      <circle className={styles.focus} r={discRadius + 5} />
      <circle className={styles.disc} r={discRadius} data-resting={!active || undefined} />
      <text className={styles.initials} y={6}>
        {initials}
      </text>
      <text className={styles.name} y={discRadius + 19}>
        {words?.name}
      </text>
      <text className={styles.under} y={discRadius + 38}>
        {words?.under}
      </text>
    </>
  );
  const place = { transform: `translate(${at.x}px, ${at.y}px)` };
  if (label === undefined) {
    return (
      <g className={styles.ghost} style={place} data-pen={pen} aria-hidden="true">
        {drawing}
      </g>
    );
  }
  return (
    <g
      className={styles.person}
      style={place}
      data-pen={pen}
      data-away={isAway || undefined}
      role="button"
      tabIndex={0}
      aria-label={label}
      onKeyDown={onKey}
      onPointerDown={(event) => onPress?.(id, event)}
    >
      {drawing}
    </g>
  );
}

export interface MapLineProps {
  person: MapPerson;
  from: Point;
  to: Point;
}

/** A little bent, as drawn by hand. */
export function MapLine({ person, from, to }: MapLineProps) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = dx * dy < 0 ? 0.08 : -0.08;
  const [x, y] = [(from.x + to.x) / 2 - dy * bend, (from.y + to.y) / 2 + dx * bend];
  return (
    <path
      className={styles.line}
      data-pen={person.pen}
      data-strong={person.strong || undefined}
      data-resting={!person.active || undefined}
      d={`M ${from.x} ${from.y} Q ${x} ${y} ${to.x} ${to.y}`}
      aria-hidden="true"
    />
  );
}
