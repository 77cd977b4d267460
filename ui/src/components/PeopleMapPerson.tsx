/** Somebody on the network map: a disc with initials, the name under it, and the line that leads there. */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import styles from './PeopleMap.module.css';
import { discRadius, type MapLabel } from './PeopleMapLabels';
import type { Curve } from './PeopleMapLines';
import type { MapPerson, Point } from './PeopleMapPlaces';

export interface MapDiscProps {
  person: MapPerson;
  at: Point | undefined;
  /** What stands under the disc. */
  words?: MapLabel | undefined;
  /** What is drawn on the disc instead of initials. */
  picture?: ReactNode;
  /** It is dragged elsewhere, or follows the pointer. */
  is?: 'away' | 'ghost';
  /** How it is moved and pressed; without it the person is only seen. */
  button?: MapButton;
}

export interface MapButton {
  /** What the person and the place are called, aloud. */
  label: string;
  onPress: (id: string, event: PointerEvent) => void;
  onKey: (event: KeyboardEvent) => void;
  onChoose: () => void;
}

export function MapDisc({ person, at, words, picture, is, button }: MapDiscProps) {
  if (at === undefined) return null;
  const { pen, initials, active } = person;
  return (
    <g
      className={styles.person}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      data-pen={pen}
      data-is={is}
    >
      {button && <Press id={person.id} {...button} />}
      <g className={styles.drawing} aria-hidden="true">
        <circle className={styles.disc} r={discRadius} data-resting={!active || undefined} />
        <text className={styles.initials} y={6}>
          {initials}
        </text>
        {picture}
        <text className={styles.name} y={discRadius + 19}>
          {words?.name}
        </text>
        <text className={styles.under} y={discRadius + 38}>
          {words?.under}
        </text>
      </g>
    </g>
  );
}

/** The disc and the words under it, as one thing to press. Its drawing lies over it and lets the pointer through. */
function Press({ id, label, onPress, onKey, onChoose }: MapButton & { id: string }) {
  const wide = 2 * (discRadius + 5);
  return (
    <rect
      className={styles.press}
      x={-wide / 2}
      y={-wide / 2}
      width={wide}
      height={wide + 20}
      rx={wide / 2}
      role="button"
      tabIndex={0}
      aria-label={label}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        onPress(id, event);
      }}
      onClick={(event) => {
        // Not by a pointer, which is followed from where it goes down.
        if (event.detail === 0) onChoose();
      }}
    />
  );
}

export interface MapLineProps {
  person: MapPerson;
  curve: Curve;
}

export function MapLine({ person, curve: { from, by, to } }: MapLineProps) {
  return (
    <path
      className={styles.line}
      data-pen={person.pen}
      data-strong={person.strong || undefined}
      data-resting={!person.active || undefined}
      d={`M ${from.x} ${from.y} Q ${by.x} ${by.y} ${to.x} ${to.y}`}
      aria-hidden="true"
    />
  );
}
