import { useEffect, type RefObject } from 'react';

/** The focus is here as long as this stands; afterwards whoever stays goes on where they were. */
export function useFocusHere(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    place.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [place]);
}
