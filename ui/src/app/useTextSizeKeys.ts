/**
 * Ctrl with plus, minus and nought, or with the wheel, changes the size of the text, as people know it from the browser. The
 * text grows in its lines; the web view's own zoom would make the window narrower instead.
 */
import { useEffect, useRef } from 'react';
import { textSizeBy, textSizes } from '../theme/textSize';

/** So far a wheel is turned for one step, in the web view's pixels: one notch. */
const notch = 100;

/** `onSize` is null until there is a size to change. */
export function useTextSizeKeys(size: number, onSize: ((size: number) => void) | null): void {
  const turned = useRef(0);
  useEffect(() => {
    if (onSize === null) return;
    const put = (wanted: number) => {
      if (wanted !== size) onSize(wanted);
    };
    const press = (event: KeyboardEvent) => {
      const steps = stepsOf(event);
      if (steps === null) return;
      event.preventDefault();
      put(steps === 0 ? textSizes.normal : textSizeBy(size, steps));
    };
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned.current -= event.deltaY;
      const steps = Math.trunc(turned.current / notch);
      turned.current -= steps * notch;
      put(textSizeBy(size, steps));
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('wheel', turn, { capture: true, passive: false });
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('wheel', turn, { capture: true });
    };
  }, [size, onSize]);
}

/** Larger, smaller, or nought for the normal size; null when it is another key. */
function stepsOf({ ctrlKey, metaKey, altKey, isComposing, key }: KeyboardEvent): number | null {
  if (isComposing || altKey || !(ctrlKey || metaKey)) return null;
  // Plus stands on the key of the equals sign on some keyboards.
  if (key === '+' || key === '=') return 1;
  if (key === '-' || key === '_') return -1;
  return key === '0' ? 0 : null;
}
