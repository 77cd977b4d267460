/** Tells the shell that someone is there: at a key or a movement, but not more often than it wants to hear. */
import { useEffect, useRef } from 'react';
import { here } from '../api/shell';

/** Milliseconds between two tellings. */
const pause = 5000;

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'focusin'] as const;

/** `urgent`: it is about to lock, so the first sign is told at once. `onSign` is called at each one told. */
export function useActivity(urgent: boolean, onSign: () => void): void {
  const told = useRef(0);
  useEffect(() => {
    const sign = () => {
      const now = Date.now();
      if (!urgent && now - told.current < pause) return;
      told.current = now;
      void here();
      onSign();
    };
    // Captured, so that nothing on a page can keep it from being heard.
    for (const event of signs) window.addEventListener(event, sign, true);
    return () => {
      for (const event of signs) window.removeEventListener(event, sign, true);
    };
  }, [urgent, onSign]);
}
