/**
 * Rows of a long page that are far from what is seen rest: the browser keeps their place, and neither lays them out nor
 * paints them at every letter. They are read aloud, found and reached by the keyboard as ever. Rows that are near are as if
 * this were not: what hangs out of them into the margins is not cut off.
 */
import { useLayoutEffect, type RefObject } from 'react';
import { slipsClass } from './useSlipsApart';

/** With fewer rows than this nobody waits for the page. */
export const manyRows = 100;

/** Far is more than the height of the window above or under it. */
const near = '100% 0px';

const rows = new Set<Element>();
let watching: IntersectionObserver | undefined;

/** How it rests is in beyond.css. */
function tell(row: Element, isFar: boolean): void {
  const rest = isFar ? 'far' : 'near';
  if (row.getAttribute('data-rest') !== rest) row.setAttribute('data-rest', rest);
}

/** A slip lies outside its row, perhaps far down; and of rows that hold others, those rest: each has its own height. */
const mayRest = (row: Element) =>
  row.getElementsByClassName(slipsClass).length === 0 && row.querySelector('[data-rest]') === null;

function watch(): IntersectionObserver {
  const told = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      tell(target, !isIntersecting && rows.size >= manyRows && mayRest(target));
    }
  };
  return new IntersectionObserver(told, { rootMargin: near });
}

/** They are laid out once more, so that each keeps the place it has now. */
function lookAgain(): void {
  for (const row of rows) {
    tell(row, false);
    watching?.unobserve(row);
    watching?.observe(row);
  }
}

function come(row: Element): void {
  if (rows.size === 0) window.addEventListener('resize', lookAgain);
  watching ??= watch();
  rows.add(row);
  tell(row, false);
  if (rows.size === manyRows) lookAgain();
  else watching.observe(row);
}

function leave(row: Element): void {
  watching?.unobserve(row);
  rows.delete(row);
  if (rows.size === 0) window.removeEventListener('resize', lookAgain);
}

export function useRest(place: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const row = place.current;
    if (row === null || typeof IntersectionObserver === 'undefined') return;
    come(row);
    return () => {
      leave(row);
    };
  }, [place]);
}
