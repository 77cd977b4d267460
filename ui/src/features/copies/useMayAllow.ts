/** Whether whoever holds the pen may say yes to another copy, and end one: the owner may, by one of their own ways in. */
import { usePlan, usePlanSession } from '../../store/usePlan';

export function useMayAllow(): boolean {
  const { way } = usePlanSession();
  const { pen, owner } = usePlan();
  return way !== 'contact' && pen.words === owner.id;
}
