/**
 * What is open closes when the focus goes elsewhere. Pressing a label, or the space between two fields, would take the focus
 * to nowhere before the finger is lifted, and what is open would be gone before the press arrives: such a press leaves the
 * focus where it is.
 */
import type { MouseEvent } from 'react';

const takesFocus =
  'input, textarea, select, button, summary, a[href], [tabindex], [contenteditable]';

/** To be called when the mouse goes down in what is open. */
export function keepFocus(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  // Lists and calendars that lie elsewhere in the page tell of their presses here too.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  const taker = target.closest(takesFocus);
  const takes = taker !== null && taker !== currentTarget && currentTarget.contains(taker);
  if (!takes) event.preventDefault();
}
