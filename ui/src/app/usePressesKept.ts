/**
 * A press goes to what it began on, also where that moved while the button was held down. A field that is left closes, and what stands
 * under it moves up under the hand: the web view gives such a press to nobody, and it would seem that nothing happened.
 */
import { useEffect } from 'react';

/** Pixels that a hand at rest moves. */
const atRest = 8;

const pressed =
  'button, a[href], summary, label, input, [role="button"], [role="tab"], [role="option"], [role="menuitem"]';

interface Begun {
  on: HTMLElement;
  /** Where it stood. */
  stood: DOMRect;
  x: number;
  y: number;
}

/** Whether it stands elsewhere now. What only came to lie over it, a menu that it opened, is what was meant. */
function hasMoved({ on, stood }: Begun): boolean {
  const { left, top } = on.getBoundingClientRect();
  return left !== stood.left || top !== stood.top;
}

export function usePressesKept(): void {
  useEffect(() => {
    let begun: Begun | null = null;
    const begin = ({ target, button, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
      const on = target instanceof Element ? target.closest<HTMLElement>(pressed) : null;
      const isPress = isPrimary && button === 0 && on !== null;
      begun = isPress ? { on, stood: on.getBoundingClientRect(), x, y } : null;
    };
    const end = ({ target, clientX, clientY }: PointerEvent) => {
      const was = begun;
      begun = null;
      if (was === null || (target instanceof Node && was.on.contains(target))) return;
      if (Math.hypot(clientX - was.x, clientY - was.y) > atRest || !hasMoved(was)) return;
      // What the web view makes of it by itself comes first.
      setTimeout(() => {
        if (was.on.isConnected) was.on.click();
      });
    };
    const stop = () => {
      begun = null;
    };
    // Captured, so that nothing on a page can keep it from being heard.
    window.addEventListener('pointerdown', begin, true);
    window.addEventListener('pointerup', end, true);
    window.addEventListener('pointercancel', stop, true);
    return () => {
      window.removeEventListener('pointerdown', begin, true);
      window.removeEventListener('pointerup', end, true);
      window.removeEventListener('pointercancel', stop, true);
    };
  }, []);
}
