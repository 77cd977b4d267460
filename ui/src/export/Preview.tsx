/**
 * The pages before they are saved: one large, and all of them small beside it. Arrow keys, Page Up and Page Down turn them;
 * plus and minus make the large one larger and smaller, and Enter or a press on it does both. What stands on it is told in
 * words. While it is larger, whatever stands beside the pages may give it its place.
 */
import { ZoomMinusIcon, ZoomPlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageDrawn, Preview as Looked } from '../api/bindings/document';
import styles from './Preview.module.css';
import { Sheet } from './Sheet';
import { Thumbs } from './Thumbs';
import { usePage } from './usePage';

/** How large a page is, beside what the window has room for. */
const sizes = [1, 1.5, 2, 3] as const;

/** Where a key leads from a page. */
function turned(key: string, at: number, pages: number): number | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, pages);
    case 'PageUp':
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 1);
    case 'Home':
      return 1;
    case 'End':
      return pages;
    default:
      return null;
  }
}

/** As large as there is room for, and back. */
const other = (size: number) => (size === 0 ? 1 : 0);

/** How much larger or smaller a key makes the page. */
function sized(key: string, size: number): number | null {
  switch (key) {
    case '+':
      return Math.min(size + 1, sizes.length - 1);
    case '-':
      return Math.max(size - 1, 0);
    case 'Enter':
      return other(size);
    default:
      return null;
  }
}

export interface PreviewProps {
  preview: Looked;
}

export function Preview({ preview }: PreviewProps) {
  const { t } = useTranslation();
  const { pages } = preview;
  const [chosen, choose] = useState(1);
  const [size, setSize] = useState(0);
  const panel = useId();
  const place = useRef<HTMLDivElement>(null);
  // It changes its place when it grows: it is brought into sight, and so is the way back.
  useEffect(() => {
    if (size > 0) place.current?.scrollIntoView({ block: 'nearest' });
  }, [size]);
  // There may be fewer pages than there were.
  const at = Math.min(chosen, pages);
  const said = t('pdf.pageOf', { page: at, pages });
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnPage = event.target instanceof Element && event.target.id === panel;
    // A page that is larger than its place is moved by the arrows.
    const moves = isOnPage && size > 0 && event.key.startsWith('Arrow');
    const page = moves ? null : turned(event.key, at, pages);
    const wanted = event.key === 'Enter' && !isOnPage ? null : sized(event.key, size);
    if (page === null && wanted === null) return;
    event.preventDefault();
    if (page !== null) choose(page);
    if (wanted !== null) setSize(wanted);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only listens to what happens inside
    <div className={styles.preview} data-enlarged={size > 0 || undefined} onKeyDown={press}>
      <div ref={place} className={styles.place}>
        <div className={styles.sizes}>
          <Button
            size="small"
            variant="tertiary"
            icon={<ZoomMinusIcon title={t('pdf.smaller')} />}
            disabled={size === 0}
            onClick={() => {
              setSize(size - 1);
            }}
          />
          <Button
            size="small"
            variant="tertiary"
            icon={<ZoomPlusIcon title={t('pdf.larger')} />}
            disabled={size === sizes.length - 1}
            onClick={() => {
              setSize(size + 1);
            }}
          />
        </div>
        {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- Enter does the same, and is heard outside it */}
        <div
          id={panel}
          role="tabpanel"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is moved by keys when it is large
          tabIndex={0}
          className={styles.large}
          aria-label={said}
          style={{ '--size': sizes[size] ?? 1 } as CSSProperties}
          onClick={() => {
            setSize(other(size));
          }}
        >
          <LargePage preview={preview} number={at} />
        </div>
      </div>
      <Thumbs preview={preview} at={at} panel={panel} onChoose={choose} />
      <p className="aksel-sr-only" role="status">
        {said}
      </p>
    </div>
  );
}

/** The first page in its place, while the others are made. */
export function Cover({ page }: { page: PageDrawn }) {
  return (
    <div className={styles.preview}>
      <div className={styles.place}>
        <div className={styles.sizes} />
        <div className={styles.large} style={{ '--size': 1 } as CSSProperties}>
          <Told page={page} />
        </div>
      </div>
    </div>
  );
}

interface LargePageProps {
  preview: Looked;
  number: number;
}

function LargePage({ preview, number }: LargePageProps) {
  return <Told page={usePage(preview, number)} />;
}

/** The page, and what stands on it in words. */
function Told({ page }: { page: PageDrawn | null }) {
  return (
    <>
      <Sheet page={page} />
      <div className="aksel-sr-only">
        {page?.words.map(({ text, heading }, index) =>
          heading ? <h2 key={index}>{text}</h2> : <p key={index}>{text}</p>,
        )}
      </div>
    </>
  );
}
