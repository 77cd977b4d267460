import type { RecordRef } from '../../api/bindings/RecordRef';
import type { PlanPage } from '../../frame/navigation';

/** The page where a record that answers a point is written. */
export function pageOf({ kind }: RecordRef): PlanPage {
  return kind === 'consent' ? 'samtykke' : 'plan';
}
