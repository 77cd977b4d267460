/** The table everything lies on: the pen bar on top, the chapters to the left, the page in the middle, a foot if any. */
import { useRef, type FocusEvent, type ReactNode, type Ref } from 'react';
import type { PenColour } from '../theme/pen';
import styles from './Tabletop.module.css';
import { roomOverFoot, useOpenedInSight } from './useOpenedInSight';

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
  const bottom = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  useOpenedInSight(table, bottom);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears of the focus that comes to what is inside
    <div
      ref={table}
      className={styles.tabletop}
      data-pen={pen}
      onFocus={(event) => {
        liftOverFoot(event, bottom.current);
      }}
    >
      {bar}
      <div className={styles.middle} data-chapters={chapters !== undefined || undefined}>
        {chapters !== undefined && <div className={styles.chapters}>{chapters}</div>}
        <main className={styles.page}>{children}</main>
      </div>
      <div
        ref={bottom}
        className={styles.bottom}
        data-chapters={chapters !== undefined || undefined}
      >
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

/** What is written in. What is ticked, chosen or drawn stays under the finger that presses it. */
const writtenIn =
  'textarea, input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])';

/**
 * A field that gets the focus by the program is brought into the window, and no further: where letters are large, the foot
 * would stand over it. Of one that is high its beginning is: somebody writes anywhere in it, and the caret brings itself into
 * sight.
 */
function liftOverFoot({ target }: FocusEvent<HTMLElement>, bottom: HTMLElement | null): void {
  if (bottom === null || bottom.contains(target) || !target.matches(writtenIn)) return;
  const [field, foot] = [target.getBoundingClientRect(), bottom.getBoundingClientRect()];
  const isHigh = field.height >= foot.top / 2;
  const [end, room] = isHigh ? [field.top + firstLine(target), 0] : [field.bottom, roomOverFoot];
  const under = end - foot.top;
  // Without a foot it has no place of its own.
  if (foot.height > 0 && under > 0) window.scrollBy(0, under + room);
}

/** How high the first line of a field is. */
function firstLine(field: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(field).lineHeight) || 0;
}

/** The line at the foot. It is drawn only where there is something on it. */
export function FootLine({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
