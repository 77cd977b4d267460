/** Where copies of the plan say different things that people can choose between. */
import type { Disagreement, Plan } from '../api/bindings/plan';
import { listOf } from '../api/registry';
import { places } from './valueWords';

/** Of records that stand in the plan, or may stand there; not in what order they lie. */
export function toChoose(plan: Plan): Disagreement[] {
  const gone = new Set(
    Object.values(listOf).flatMap((list) => {
      const records: readonly { id: string; removed: boolean }[] = plan[list];
      return records.filter(({ removed }) => removed).map(({ id }) => id);
    }),
  );
  return plan.disagreements.filter(({ record, field }) =>
    gone.has(record.id) ? field === 'removed' : field === 'removed' || !places.includes(field),
  );
}
