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
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('textarea, button')?.focus({ preventScroll: true });
  }, [id]);
}
