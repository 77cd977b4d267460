/** That something should have been done by now: a clock and words in the warning colour, never red, never a number. */
import { ClockDashedIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import styles from './Late.module.css';

export interface LateProps {
  children: ReactNode;
}

export function Late({ children }: LateProps) {
  return (
    <span className={styles.late}>
      <ClockDashedIcon aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
