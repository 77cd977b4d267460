/**
 * Arriving at a page: the window is named after it, and the focus goes to its heading, so that it is read aloud. Both come with
 * the page itself: what is seen and what is read never tell of two.
 */
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

export function useArrival(page: string, title: string): void {
  const { t } = useTranslation();
  const program = t('program');
  useLayoutEffect(() => {
    document.title = title === program ? program : `${title} – ${program}`;
  }, [title, program]);

  const at = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (at.current === page) return;
    at.current = page;
    // A page that begins with a field, or was asked to show one record, has put the focus there already.
    if (document.activeElement?.closest('main')) return;
    window.scrollTo(0, 0);
    focusHeading();
  }, [page]);
}
