/** Someone came to a page to see one record: it is brought into sight, with the focus in it. */
import { useEffect } from 'react';
import { useNavigation } from './navigation';

/** Records that can be shown have the id `record-…` where they stand. */
export function useShownRecord(): void {
  const { about } = useNavigation();
  const id = about?.id;
  useEffect(() => {
    if (id === undefined) return;
    const place = document.getElementById(`record-${id}`);
    if (!place) return;
    place.scrollIntoView({ block: 'center' });
    // A page that opens the record to be filled in has put the focus where the person goes on.
    if (place.contains(document.activeElement)) return;
    place.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true });
  }, [id]);
}
