/**
 * A hand that presses twice presses once. A press may bring another button under the hand, as when the page turns: the second
 * press was not meant for it, and does nothing. Where the other says the same as the first, as «Tilbake» on page after page, it
 * was meant.
 */
import { useEffect } from 'react';

/** Milliseconds between the two presses of a hand, at the most. */
const twice = 400;

/** Pixels that a hand at rest moves. */
const atRest = 8;

const pressed =
  'button, a[href], summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"]';

interface Press {
  on: Element;
  says: string;
  x: number;
  y: number;
  at: number;
}

/** What it said when it was pressed: a page that turns may say something else in the same place. */
const saidBy = (on: Element) => on.getAttribute('aria-label') ?? on.textContent.trim();

/** Whether it is the second of two presses in one place, on something else than the first. */
function isSecond(press: Press, first: Press | null): boolean {
  if (first === null || first.on === press.on || press.at - first.at > twice) return false;
  if (first.says === press.says) return false;
  return Math.hypot(press.x - first.x, press.y - first.y) <= atRest;
}

/** A press that comes from no hand, as those of aids do, need not be where the thing is: of it nothing is known. */
function isByHand({ on, x, y }: Press): boolean {
  const { left, right, top, bottom } = on.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}

export function useOnePress(): void {
  useEffect(() => {
    let last: Press | null = null;
    let unmeant: Element | null = null;
    const begin = ({ target, button, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
      const on = target instanceof Element ? target.closest(pressed) : null;
      unmeant = null;
      if (on === null || !isPrimary || button !== 0) {
        last = null;
        return;
      }
      const press = { on, says: saidBy(on), x, y, at: performance.now() };
      if (isByHand(press) && isSecond(press, last)) unmeant = on;
      last = press;
    };
    const click = (event: MouseEvent) => {
      // A press of a key comes from nowhere.
      if (unmeant === null || event.detail === 0) return;
      if (!(event.target instanceof Node) || !unmeant.contains(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Captured, so that it is heard before anything on the page.
    window.addEventListener('pointerdown', begin, true);
    window.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('pointerdown', begin, true);
      window.removeEventListener('click', click, true);
    };
  }, []);
}
