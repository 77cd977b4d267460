/** Where copies of the plan say different things that people can choose between. */
import type { Disagreement, Plan } from '../api/bindings/plan';
import { isTold } from '../store/field';

/** Of what core tells, all but in what order things lie. */
export function toChoose(plan: Plan): Disagreement[] {
  return plan.disagreements.filter(
    ({ record, field }) => field === 'removed' || isTold(record.kind, field),
  );
}

/** Whether the owner's words stand, and what another said is offered to them; what is the owner's twice lies as equals. */
export function isOffered({ owners, versions }: Disagreement, owner: string): boolean {
  const [standing, ...others] = versions;
  return owners && standing?.pen.words === owner && others.some(({ pen }) => pen.words !== owner);
}
