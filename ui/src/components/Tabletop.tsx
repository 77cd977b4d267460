/** The table everything lies on: the pen bar on top, the chapters to the left, the page in the middle, a foot if any. */
import type { ReactNode, Ref } from 'react';
import type { PenColour } from '../theme/pen';
import styles from './Tabletop.module.css';

export interface TabletopProps {
  /** The ink of whoever holds the pen: caret, tint, dots and ticks on the whole page take it. */
  pen: PenColour;
  bar?: ReactNode;
  /** Without chapters the page is one centred column. */
  chapters?: ReactNode;
  foot?: ReactNode;
  /** Where the page itself puts a foot, when it has one. */
  footPlace?: Ref<HTMLElement>;
  /** A line that stands for a while over the foot, and never on it. */
  notice?: ReactNode;
  children: ReactNode;
}

export function Tabletop(props: TabletopProps) {
  const { pen, bar, chapters, foot, footPlace, notice, children } = props;
  return (
    <div className={styles.tabletop} data-pen={pen}>
      {bar}
      <div className={styles.middle} data-chapters={chapters !== undefined || undefined}>
        {chapters !== undefined && <div className={styles.chapters}>{chapters}</div>}
        <main className={styles.page}>{children}</main>
      </div>
      <div className={styles.bottom} data-chapters={chapters !== undefined || undefined}>
        {notice}
        {foot !== undefined && (
          <footer className={styles.footPlace}>
            <FootLine>{foot}</FootLine>
          </footer>
        )}
        {footPlace && <footer ref={footPlace} className={styles.footPlace} />}
      </div>
    </div>
  );
}

/** The line at the foot. It is drawn only where there is something on it. */
export function FootLine({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
