/** Someone came to a page to see one record: it is brought into sight, with the focus in it. */
import { useEffect } from 'react';
import { useNavigation } from './navigation';

/** Records that can be shown have the id `record-…` where they stand. */
export function useShownRecord(): void {
  const { about } = useNavigation();
  const id = about?.id;
  useEffect(() => {
    if (id === undefined || showRecord(id)) return;
    // A long page is drawn a part at a time; whoever begins to do something else there is not interrupted.
    const drawn = new MutationObserver(() => {
      if (showRecord(id)) stop();
    });
    const stop = () => {
      drawn.disconnect();
      for (const sign of signs) window.removeEventListener(sign, stop, true);
    };
    drawn.observe(document.body, { childList: true, subtree: true });
    for (const sign of signs) window.addEventListener(sign, stop, true);
    return stop;
  }, [id]);
}

/** Somebody does something. */
const signs = ['keydown', 'pointerdown', 'wheel'] as const;

/** Whether the record is there to be shown; then it is. */
export function showRecord(id: string): boolean {
  const place = document.getElementById(`record-${id}`);
  if (!place) return false;
  place.scrollIntoView({ block: 'center' });
  // Where something is not right, that is what is to be seen.
  const wrong = place.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (wrong !== null) {
    wrong.focus();
    return true;
  }
  // A page that opens the record to be filled in has put the focus where the person goes on.
  if (!place.contains(document.activeElement)) {
    const text = place.querySelector<HTMLTextAreaElement>('[data-goes-on] textarea');
    (text ?? place.querySelector<HTMLElement>('textarea, button'))?.focus({ preventScroll: true });
    // Whoever tells more goes on after what stands there.
    text?.setSelectionRange(text.value.length, text.value.length);
  }
  return true;
}
