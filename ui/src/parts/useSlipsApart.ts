/** Slips in the margin lie beside the words they concern; those that would cover each other are laid further down. */
import { useEffect, type RefObject } from 'react';

/** Marks what lies in the margin; the browser keeps a list of them, which is quicker than to look each time. */
export const slipsClass = 'slips-in-margin';

const apart = 16;

export function useSlipsApart(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const paper = place.current;
    if (paper === null || typeof ResizeObserver === 'undefined') return;
    const margins = paper.getElementsByClassName(slipsClass);
    const lay = () => {
      let free = -Infinity;
      for (const slips of margins) {
        if (!(slips instanceof HTMLElement)) continue;
        slips.style.translate = '';
        if (getComputedStyle(slips).position !== 'absolute') continue;
        const { top, height } = slips.getBoundingClientRect();
        const down = Math.max(0, free - top);
        if (down > 0) slips.style.translate = `0 ${down}px`;
        free = top + down + height + apart;
      }
    };
    const sizes = new ResizeObserver(lay);
    const watch = () => {
      sizes.disconnect();
      sizes.observe(paper);
      for (const slips of margins) sizes.observe(slips);
    };
    const changes = new MutationObserver(watch);
    changes.observe(paper, { childList: true, subtree: true });
    watch();
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  }, [place]);
}
