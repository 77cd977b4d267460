/**
 * What a press brings comes into sight over the foot, where it would seem that nothing happened: the page is scrolled as far
 * as that takes. Of what is higher than there is room for, as much comes as leaves what was pressed in sight. A button tells
 * with `aria-controls` what it brings.
 */
import { useEffect, type RefObject } from 'react';

const brings = '[aria-controls]:is([aria-expanded="true"], [aria-pressed="true"])';

export function useOpenedInSight(
  table: RefObject<HTMLElement | null>,
  foot: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    let waiting = 0;
    const hear = ({ target }: MouseEvent) => {
      const pressed = target instanceof Element ? target.closest('[aria-controls]') : null;
      if (pressed === null) return;
      cancelAnimationFrame(waiting);
      // When it is drawn.
      waiting = requestAnimationFrame(() => {
        if (!pressed.matches(brings)) return;
        const opened = document.getElementById(pressed.getAttribute('aria-controls') ?? '');
        if (opened && table.current?.contains(opened)) {
          liftOver(opened, pressed, edgeOf(foot.current));
        }
      });
    };
    document.addEventListener('click', hear);
    return () => {
      cancelAnimationFrame(waiting);
      document.removeEventListener('click', hear);
    };
  }, [table, foot]);
}

/** How far down one sees the page. Without a line on it the foot has no place of its own. */
function edgeOf(foot: HTMLElement | null): number {
  const stands = foot?.getBoundingClientRect();
  return stands !== undefined && stands.height > 0 ? stands.top : window.innerHeight;
}

/** Scrolls the page until something stands over an edge; what is too high for that leaves `kept` in sight. */
export function liftOver(what: Element, kept: Element, edge: number): void {
  const { bottom, height } = what.getBoundingClientRect();
  const under = bottom - edge;
  const bar = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const far = under + roomOverFoot;
  const fits = height + roomOverFoot <= edge - bar;
  const by = fits ? far : Math.min(far, kept.getBoundingClientRect().top - bar);
  if (under > 0 && by > 0) window.scrollBy(0, by);
}

/** In pixels, between what is lifted and the foot. */
export const roomOverFoot = 24;
