/** A page as it is drawn: an image, so that nothing in it can do anything, and letters are outlines. */
import { useMemo, type CSSProperties } from 'react';
import type { PageDrawn } from '../api/bindings/document';
import styles from './Preview.module.css';

export interface SheetProps {
  page: PageDrawn | null;
}

/** White until the page is there. What it says is told beside it. */
export function Sheet({ page }: SheetProps) {
  const src = useMemo(() => page && `data:image/svg+xml,${encodeURIComponent(page.svg)}`, [page]);
  const { width, height } = page ?? a4;
  return (
    <span className={styles.sheet} style={{ '--shape': `${width} / ${height}` } as CSSProperties}>
      {src !== null && <img src={src} alt="" />}
    </span>
  );
}

const a4 = { width: 210, height: 297 };
