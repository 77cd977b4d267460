/** Who has promised what: the actions that are not done, by the one who answers for them. */
import type { Action } from '../../api/bindings/Action';
import type { Person } from '../../api/bindings/Person';
import type { Plan } from '../../api/bindings/Plan';

export interface Promised {
  person: Person;
  /** What ends soonest comes first. */
  actions: Action[];
}

/** Those whose promise ends soonest come first; without an end, in the order of the plan. */
export function promisesOf(plan: Pick<Plan, 'people' | 'actions'>): Promised[] {
  const open = plan.actions.filter(({ state }) => state === 'planned' || state === 'underWay');
  return plan.people
    .map((person) => ({
      person,
      actions: open.filter(({ responsible }) => responsible === person.id).sort(byEnd),
    }))
    .filter(({ actions }) => actions.length > 0)
    .sort((a, b) => endOf(a.actions[0]).localeCompare(endOf(b.actions[0])));
}

function byEnd(a: Action, b: Action): number {
  return endOf(a).localeCompare(endOf(b));
}

function endOf(action: Action | undefined): string {
  return action?.to ?? '9999';
}
