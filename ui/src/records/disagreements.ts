/** Where copies of the plan say different things that people can choose between. */
import type { Disagreement, Plan } from '../api/bindings/plan';
import { listOf } from '../api/registry';
import { isTold } from '../store/field';

/** Of records that stand in the plan, or may stand there; not in what order they lie. */
export function toChoose(plan: Plan): Disagreement[] {
  const gone = new Set(
    Object.values(listOf).flatMap((list) => {
      const records: readonly { id: string; removed: boolean }[] = plan[list];
      return records.filter(({ removed }) => removed).map(({ id }) => id);
    }),
  );
  return plan.disagreements.filter(({ record, field }) =>
    gone.has(record.id) ? field === 'removed' : field === 'removed' || isTold(record.kind, field),
  );
}

/** Whether the owner's words stand, and what another said is offered to them; what is the owner's twice lies as equals. */
export function isOffered({ owners, versions }: Disagreement, owner: string): boolean {
  const [standing, ...others] = versions;
  return owners && standing?.pen.words === owner && others.some(({ pen }) => pen.words !== owner);
}
