/** A person as a disc: initials in the person's ink. The name always stands beside it, so it is hidden from readers. */
import clsx from 'clsx';
import type { PenColour } from '../theme/pen';
import styles from './Disc.module.css';

export interface DiscProps {
  initials: string;
  pen: PenColour;
  size?: 'small' | 'large';
  /** Wished for or not in place: a dotted edge. */
  dotted?: boolean;
}

export function Disc({ initials, pen, size = 'small', dotted = false }: DiscProps) {
  return (
    <span
      className={clsx(styles.disc, styles[size], dotted && styles.dotted)}
      data-pen={pen}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
