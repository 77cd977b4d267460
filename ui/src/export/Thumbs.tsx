/** All the pages, small, beside the one that is looked at. One that is out of sight is not drawn. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../api/bindings/document';
import styles from './Preview.module.css';
import { Sheet } from './Sheet';
import { usePage } from './usePage';

export interface ThumbsProps {
  preview: Preview;
  /** The page that is looked at, from 1. */
  at: number;
  /** Where it is large. */
  panel: string;
  onChoose: (page: number) => void;
}

export function Thumbs({ preview, at, panel, onChoose }: ThumbsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // The arrows were pressed in the list: the focus goes with the page.
    if (list.current?.contains(document.activeElement)) tab?.focus();
  }, [at]);
  return (
    <div
      ref={list}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('pdf.pages')}
      className={styles.thumbs}
    >
      {Array.from({ length: preview.pages }, (_, index) => index + 1).map((number) => (
        <button
          key={number}
          type="button"
          role="tab"
          aria-selected={number === at}
          aria-controls={panel}
          aria-label={t('pdf.pageOf', { page: number, pages: preview.pages })}
          tabIndex={number === at ? 0 : -1}
          className={styles.thumb}
          onClick={() => {
            onChoose(number);
          }}
        >
          <Thumb preview={preview} number={number} />
          <span aria-hidden="true">
            {number === at ? t('pdf.pageOf', { page: number, pages: preview.pages }) : number}
          </span>
        </button>
      ))}
    </div>
  );
}

interface ThumbProps {
  preview: Preview;
  number: number;
}

/** So many are drawn where nobody can tell what is in sight. */
const first = 6;

function Thumb({ preview, number }: ThumbProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [isSeen, setSeen] = useState(number <= first);
  useEffect(() => {
    const element = place.current;
    if (element === null || !('IntersectionObserver' in window)) return;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry) setSeen(entry.isIntersecting);
      },
      { rootMargin: '400px' },
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  return (
    <span ref={place} className={styles.small}>
      {isSeen ? <Drawn preview={preview} number={number} /> : <Sheet page={null} />}
    </span>
  );
}

function Drawn({ preview, number }: ThumbProps) {
  return <Sheet page={usePage(preview, number)} />;
}
