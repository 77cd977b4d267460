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
  /** Leads to the thing itself, for a row whose name is pressed. */
  onOpen?: () => void;
  /** Small and quiet under it. */
  under?: ReactNode;
  /** First column: a date, say. */
  start?: ReactNode;
  /** Last: a tick, say. */
  end?: ReactNode;
}

export function Row({ name, onOpen, under, start, end }: RowProps) {
  return (
    <li className={styles.row}>
      {start !== undefined && <div className={styles.start}>{start}</div>}
      <div className={styles.middle}>
        <h3 className={start === undefined ? 'row-name' : 'item'} dir="auto">
          {onOpen ? <OpensThing onOpen={onOpen}>{name}</OpensThing> : name}
        </h3>
        {under !== undefined && <div className="quiet">{under}</div>}
      </div>
      {end}
    </li>
  );
}

export interface OpensThingProps {
  onOpen: () => void;
  children: ReactNode;
}

/** The name of a thing, which leads to it; a finger high without moving the lines round it. */
export function OpensThing({ onOpen, children }: OpensThingProps) {
  return (
    <button type="button" className={styles.opens} dir="auto" onClick={onOpen}>
      {children}
    </button>
  );
}

/** Stands where there are no rows. */
export function NoRows({ children }: { children: ReactNode }) {
  return <li className={clsx('quiet', styles.none)}>{children}</li>;
}
