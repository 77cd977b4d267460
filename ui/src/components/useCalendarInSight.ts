/**
 * A calendar that was opened is seen whole. With large text it may reach past the window, over the field or under it: then the
 * page moves. Where it reaches past the page's own beginning nobody could scroll to its month: the page moves until there is
 * most room under the field, and it is laid there instead.
 */
import { useEffect, type RefObject } from 'react';

/** When the calendar may have been laid where there is most room, in ms after it was opened; it may be laid anew. */
const laid = [50, 150, 350];

/** In pixels, between the field and the calendar, with the calendar's edge. */
const gap = 16;

export interface Laid {
  /** Of the calendar, from the window's upper edge, in pixels. */
  top: number;
  height: number;
  /** Where the field ends. */
  fieldEnd: number;
  /** How high the window is, and how far down its page is scrolled. */
  seen: number;
  scrolled: number;
}

/** So many pixels down for it to be laid under the field; `nearest`: into the window; null where all of it can be seen. */
export function moveFor({
  top,
  height,
  fieldEnd,
  seen,
  scrolled,
}: Laid): number | 'nearest' | null {
  if (top + scrolled < 0) return Math.min(fieldEnd, fieldEnd + gap + height - seen);
  const isPast = top < 0 || (top + height > seen && height <= seen);
  return isPast ? 'nearest' : null;
}

export function useCalendarInSight(input: RefObject<HTMLInputElement | null>, open: boolean) {
  useEffect(() => {
    if (!open) return;
    const bring = () => {
      const field = input.current;
      const id = field?.getAttribute('aria-controls');
      const calendar = id == null ? null : document.getElementById(id);
      if (!field || calendar === null) return;
      const { top, height } = calendar.getBoundingClientRect();
      const fieldEnd = field.getBoundingClientRect().bottom;
      const move = moveFor({
        ...{ top, height, fieldEnd },
        seen: window.innerHeight,
        scrolled: window.scrollY,
      });
      if (move === 'nearest') calendar.scrollIntoView({ block: 'nearest' });
      else if (move !== null) window.scrollBy(0, move);
    };
    const looks = laid.map((after) => setTimeout(bring, after));
    return () => {
      looks.forEach(clearTimeout);
    };
  }, [input, open]);
}
