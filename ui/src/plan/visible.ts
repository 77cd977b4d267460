/** The plan as pages show it: without what is removed and what hangs under it, in the order people have put it. */
import type { Goal } from '../api/bindings/Goal';
import type { Person } from '../api/bindings/Person';
import type { Plan } from '../api/bindings/Plan';

/** Proposals here are the open ones. */
export type VisiblePlan = Omit<Plan, 'voices'>;

const byRank = (a: { rank: number; id: string }, b: { rank: number; id: string }) =>
  a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** Goals that stand, and whose goals above them all stand. */
function standing(goals: readonly Goal[]): Goal[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const stands = (goal: Goal, below: readonly string[] = []): boolean => {
    if (goal.removed || below.includes(goal.id)) return false;
    if (goal.parent === null) return true;
    const above = byId.get(goal.parent);
    return above !== undefined && stands(above, [...below, goal.id]);
  };
  return goals.filter((goal) => stands(goal)).sort(byRank);
}

const kept = <T extends { removed: boolean }>(records: readonly T[]) =>
  records.filter((record) => !record.removed);

/** Dated ones first, in time; then those with a rough date only. */
function byDate(a: { due: string | null; id: string }, b: { due: string | null; id: string }) {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export function visible(plan: Plan): VisiblePlan {
  const people = kept(plan.people).sort(byRank);
  const matters = kept(plan.matters).sort(byRank);
  const resources = kept(plan.resources).sort(byRank);
  const goals = standing(plan.goals);
  const goalIds = new Set(goals.map((goal) => goal.id));
  const actions = kept(plan.actions)
    .filter((action) => goalIds.has(action.goal))
    .sort(byRank);
  const actionIds = new Set(actions.map((action) => action.id));
  const followUps = kept(plan.followUps)
    .filter(({ goal, action }) => goal === null || goalIds.has(goal) || action !== null)
    .filter(({ action }) => action === null || actionIds.has(action))
    .sort(byDate);
  const { details, disagreements } = plan;
  const shown = new Set(
    [[details], people, matters, resources, goals, actions, followUps].flat().map(({ id }) => id),
  );
  const proposals = kept(plan.proposals).filter(
    ({ state, about }) => state === 'open' && about !== null && shown.has(about),
  );
  return {
    details,
    people,
    matters,
    goals,
    actions,
    resources,
    followUps,
    proposals,
    disagreements,
  };
}

/** The one whose plan it is: core sees to it that there is exactly one. */
export function ownerOf(plan: Pick<Plan, 'people'>): Person {
  const owner = plan.people.find((person) => person.roles.includes('owner'));
  if (owner === undefined) throw new Error('a plan without an owner');
  return owner;
}
