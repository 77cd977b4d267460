/** The shelf the plans stand on: as many rows of covers as there is room for, each on its plank. */
import type { ReactNode } from 'react';
import styles from './Shelf.module.css';

export interface ShelfProps {
  /** What the list is, read aloud. */
  label: string;
  /** Covers; none is an empty shelf. */
  children?: ReactNode;
}

export function Shelf({ label, children }: ShelfProps) {
  return (
    <ul className={styles.shelf} aria-label={label}>
      {children}
    </ul>
  );
}
