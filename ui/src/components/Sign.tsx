/** Who said it and when, under their words: the disc and «Arne, 1. mars 2027». */
import type { ReactNode } from 'react';
import type { Writer } from '../theme/pen';
import { Disc } from './Disc';
import styles from './Sign.module.css';

export interface SignProps {
  by: Pick<Writer, 'initials' | 'pen'>;
  /** «Arne, 1. mars 2027», already in the reader's language. */
  children: ReactNode;
}

export function Sign({ by, children }: SignProps) {
  return (
    <span className={styles.sign}>
      <Disc initials={by.initials} pen={by.pen} />
      <span dir="auto">{children}</span>
    </span>
  );
}
