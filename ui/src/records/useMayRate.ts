import { useOwnerId } from './useField';
import { useSelected } from './useSelected';

/** The owner's numbers are the owner's own judgement: whoever writes in other words only reads them. */
export function useMayRate(): boolean {
  const owner = useOwnerId();
  return useSelected(({ pen }) => pen.words === owner);
}
