/** The line across the top in the ink of the pen; a new ink is wiped over the old one. */
import { useState } from 'react';
import type { PenColour } from '../theme/pen';
import styles from './PenLine.module.css';

export interface PenLineProps {
  ink: PenColour;
}

export function PenLine({ ink }: PenLineProps) {
  const [inks, setInks] = useState({ now: ink, before: ink });
  if (inks.now !== ink) setInks({ now: ink, before: inks.now });
  return (
    <div className={styles.line} data-pen={inks.before} aria-hidden="true">
      <div key={inks.now} className={styles.now} data-pen={inks.now} />
    </div>
  );
}
