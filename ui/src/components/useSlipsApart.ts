/** Slips in the margin lie beside the words they concern; those that would cover each other are laid further down. */
import { useEffect, type RefObject } from 'react';

/** Marks what lies in the margin; the browser keeps a list of them, which is quicker than to look each time. */
export const slipsClass = 'slips-in-margin';

const apart = 16;

/** So little further down a slip still lies beside its words. */
const near = 24;

/** `above` is what stands over the slips in the margin. */
export function useSlipsApart(
  place: RefObject<HTMLElement | null>,
  above: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const [paper, top] = [place.current, above.current];
    if (paper === null || top === null || typeof ResizeObserver === 'undefined') return;
    const margins = paper.getElementsByClassName(slipsClass);
    const lay = () => {
      let free = top.getBoundingClientRect().bottom + apart;
      for (const slips of margins) {
        if (!(slips instanceof HTMLElement)) continue;
        slips.style.translate = '';
        if (getComputedStyle(slips).position !== 'absolute') {
          slips.removeAttribute('data-moved');
          continue;
        }
        const at = slips.getBoundingClientRect();
        const down = Math.max(0, free - at.top);
        if (down > 0) slips.style.translate = `0 ${down}px`;
        slips.toggleAttribute('data-moved', down > near);
        free = at.top + down + at.height + apart;
      }
    };
    const sizes = new ResizeObserver(lay);
    const watch = () => {
      sizes.disconnect();
      sizes.observe(paper);
      sizes.observe(top);
      for (const slips of margins) sizes.observe(slips);
    };
    const changes = new MutationObserver(watch);
    changes.observe(paper, { childList: true, subtree: true });
    watch();
    return () => {
      changes.disconnect();
      sizes.disconnect();
    };
  }, [place, above]);
}
