/** The text that somebody is in the middle of, when it is no whole sentence yet: nobody has said it. */
import type { RecordRef } from '../../api/bindings/plan';
import { useBookmark } from '../../navigation/bookmark';
import { usePlan } from '../../store/usePlan';
import { leftAt } from '../conversation/stops';

export function useHalfSaid(): RecordRef | null {
  const { reading } = usePlan();
  const { text } = leftAt(useBookmark().place);
  return reading.halfSaid.find(({ id }) => id === text) ?? null;
}
