/** Puts the focus where the person goes on: in the first field, or on the first button, of what was just opened. */
import { useLayoutEffect, type RefObject } from 'react';

const goesOn = 'textarea, input, select, button, [tabindex="0"]';

export function useFocusInside(place: RefObject<HTMLElement | null>, opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const first = place.current?.querySelector<HTMLElement>(goesOn);
    if (first) focusOn(first);
  }, [place, opened]);
}

/**
 * As useFocusInside, for a page that has just come and is read from its top: it is scrolled no further than its foot takes
 * (Tabletop does that), so that what is asked stays in sight over the field.
 */
export function useFocusOnPage(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const first = place.current?.querySelector<HTMLElement>(goesOn);
    if (!first || first === document.activeElement) return;
    window.scrollTo(0, 0);
    focusOn(first, { preventScroll: true });
  }, [place]);
}

/** Where something is wrong, if anything is, when it has been judged anew; it is judged anew when either of two is another. */
export function useFocusOnWrong(
  place: RefObject<HTMLElement | null>,
  asked: unknown,
  answered: unknown,
): void {
  useLayoutEffect(() => {
    place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [place, asked, answered]);
}

/** Back to what was being written in a place, at its end: what was pressed meanwhile, and what it told, stay in sight. */
export function writeOn(place: Element | null): void {
  const field = place?.querySelector('textarea');
  if (field) focusOn(field, { preventScroll: true });
}

/** The first field or button of a place; the place itself, when it has none. */
export function focusInside(place: Element): void {
  const first = place.matches(goesOn) ? place : place.querySelector(goesOn);
  if (first instanceof HTMLElement) {
    focusOn(first);
  } else if (place instanceof HTMLElement) {
    place.tabIndex = -1;
    place.focus();
  }
}

function focusOn(field: HTMLElement, how?: FocusOptions): void {
  field.focus(how);
  if (field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(field.value.length, field.value.length);
  }
}
