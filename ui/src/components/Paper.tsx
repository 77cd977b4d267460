/** The sheet of paper: the one raised surface of a view. Its wide left margin holds strokes and hanging quotation marks. */
import type { ReactNode } from 'react';
import styles from './Paper.module.css';

export interface PaperProps {
  children: ReactNode;
  /** The running head, as on the printed page: whose plan, and its period. */
  head?: { start: ReactNode; end: ReactNode };
  /** Narrow margins, for a paper that holds rows rather than words. */
  snug?: boolean;
  /** Leaves room beside the paper for slips. */
  withMargin?: boolean;
}

export function Paper({ children, head, snug = false, withMargin = false }: PaperProps) {
  return (
    <section className={styles.place} data-margin={withMargin || undefined}>
      <div className={styles.paper} data-snug={snug || undefined}>
        {head && (
          <div className={styles.head}>
            <span>{head.start}</span>
            <span>{head.end}</span>
          </div>
        )}
        {children}
      </div>
    </section>
  );
}
