/** A section head and its rows, parted by thin lines and never boxed. */
import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './Rows.module.css';

export interface RowsProps {
  heading: ReactNode;
  /** What stands at the end of the heading's line. */
  beside?: ReactNode;
  children: ReactNode;
}

export function Rows({ heading, beside, children }: RowsProps) {
  return (
    <section className={styles.rows}>
      <div className={styles.top}>
        <h2 className="section">{heading}</h2>
        {beside}
      </div>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

export interface RowProps {
  /** The item's name. */
  name: ReactNode;
  /** Small and quiet under it. */
  under?: ReactNode;
  /** First column: a date, say. */
  start?: ReactNode;
  /** Last: a tick, say. */
  end?: ReactNode;
}

export function Row({ name, under, start, end }: RowProps) {
  return (
    <li className={styles.row}>
      {start !== undefined && <div className={styles.start}>{start}</div>}
      <div className={styles.middle}>
        <h3 className={start === undefined ? 'row-name' : 'item'} dir="auto">
          {name}
        </h3>
        {under !== undefined && <div className="quiet">{under}</div>}
      </div>
      {end}
    </li>
  );
}

/** Stands where there are no rows. */
export function NoRows({ children }: { children: ReactNode }) {
  return <li className={clsx('quiet', styles.none)}>{children}</li>;
}
