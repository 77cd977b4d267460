/** Puts the focus where the person goes on: in the first field, or on the first button, of what was just opened. */
import { useLayoutEffect, type RefObject } from 'react';

const goesOn = 'textarea, input, select, button, [tabindex="0"]';

export function useFocusInside(place: RefObject<HTMLElement | null>, opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const first = place.current?.querySelector<HTMLElement>(goesOn);
    first?.focus();
    if (first instanceof HTMLTextAreaElement) {
      first.setSelectionRange(first.value.length, first.value.length);
    }
  }, [place, opened]);
}
