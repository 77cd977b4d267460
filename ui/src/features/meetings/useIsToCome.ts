import type { Meeting } from '../../api/bindings/plan';
import { useHasBegun } from '../../records/useHasBegun';
import { timeNow } from '../../i18n/time';
import { usePlanSession } from '../../store/usePlan';

/** Whether a meeting is planned for a later day, as core reads it, or for later today by this laptop's clock. */
export function useIsToCome({ id, on, time }: Meeting): boolean {
  const { today } = usePlanSession();
  const dayHasCome = useHasBegun(id);
  return !dayHasCome || (on === today && time !== null && time > timeNow());
}
