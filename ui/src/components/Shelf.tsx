/** The shelf the plans stand on: as many rows of covers as there is room for, each on its plank. */
import type { ReactNode } from 'react';
import styles from './Shelf.module.css';

export interface ShelfProps {
  /** What the list is, read aloud. */
  label: string;
  /** Eight covers on one plank, under something else that is read first. */
  small?: boolean;
  /** Covers; none is an empty shelf. */
  children?: ReactNode;
}

export function Shelf({ label, small = false, children }: ShelfProps) {
  return (
    <ul className={styles.shelf} aria-label={label} data-small={small || undefined}>
      {children}
    </ul>
  );
}
