/** A pen stroke in the margin beside the words that matter most in a view: one for the group, as high as they are. */
import type { ReactNode } from 'react';
import type { PenColour } from '../theme/pen';
import styles from './Stroke.module.css';

export interface StrokeProps {
  pen: PenColour;
  /** The words the stroke stands beside. */
  children: ReactNode;
  /** How far left of the words: the paper's margin, the table's gutter, or inside a field. */
  place?: 'paper' | 'gutter' | 'field';
  /** A button ends what it stands beside, and is none of the words. */
  overButton?: boolean;
}

// Drawn in a box 10 wide and 100 high that is stretched to the words' height; the line keeps its thickness.
const waver = 'M4.7 0.8C5.8 14 4 24 5 36S6 54 5.3 65S4.1 86 4.8 99.2';

export function Stroke({ pen, children, place = 'paper', overButton = false }: StrokeProps) {
  return (
    <div
      className={styles.beside}
      data-pen={pen}
      data-place={place}
      data-over-button={overButton || undefined}
    >
      <svg
        className={styles.stroke}
        viewBox="0 0 10 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={waver} vectorEffect="non-scaling-stroke" />
      </svg>
      {children}
    </div>
  );
}
