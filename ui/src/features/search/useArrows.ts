/** From the field down through what was found and back: arrows, Home and End. Escape leads back to where one was. */
import type { KeyboardEvent } from 'react';
import { focusSearch, searchField } from '../../navigation/search';

/** The places that were found, in order, as buttons. */
function hits(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-hit]')];
}

export function useArrows(onLeave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
      return;
    }
    const inField = event.target instanceof Element && event.target.id === searchField;
    const all = hits();
    const at = all.findIndex((hit) => hit === document.activeElement);
    if (!inField && at < 0) return;
    const next = {
      ArrowDown: all[at + 1],
      ArrowUp: inField ? undefined : all[at - 1],
      Home: inField ? undefined : all[0],
      End: inField ? undefined : all.at(-1),
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'ArrowUp' && at === 0) {
      event.preventDefault();
      focusSearch();
    }
  };
}
