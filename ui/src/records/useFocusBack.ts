/** Gives the focus to what the person goes on with, when the button or field that had it is no longer in the page. */
import { useCallback, useLayoutEffect, useRef } from 'react';
import { focusInside } from './useFocusInside';

/** The place to go on, looked for at every drawing until it is there. */
export type FindPlace = () => Element | null | undefined;

export type FocusBack = (find: FindPlace) => void;

/** Called by what is pressed, before it goes; used by what is drawn again when it has gone. */
export function useFocusBack(): FocusBack {
  const wanted = useRef<{ from: Element | null; find: FindPlace } | null>(null);
  // At every drawing: the disk answers before what was pressed goes.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { from, find } = wanted.current;
    const { activeElement } = document;
    if (activeElement === from && from?.isConnected) return;
    const isLost = activeElement === null || activeElement === document.body;
    const place = isLost ? find() : null;
    // Whoever has gone elsewhere meanwhile stays there.
    if (isLost && !place) return;
    wanted.current = null;
    if (place) focusInside(place);
  });
  return useCallback((find) => {
    wanted.current = { from: document.activeElement, find };
  }, []);
}

/** A record of the plan, where it stands. */
export const placeOfRecord = (id: string) => document.getElementById(`record-${id}`);
