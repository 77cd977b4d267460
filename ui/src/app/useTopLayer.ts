import { useEffect, useRef, type RefObject } from 'react';

/** Puts a popover in the top layer while it stands, so that it is seen over a dialog too. */
export function useTopLayer<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    const shown = place.current;
    if (shown && 'showPopover' in shown) shown.showPopover();
  }, []);
  return place;
}
