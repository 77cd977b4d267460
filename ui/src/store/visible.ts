/** The plan as pages show it: the records that core tells are in sight, in the order it tells them. */
import type { Goal, Person, Plan } from '../api/bindings/plan';
import type { GoalPlace, Reading } from '../api/bindings/reading';
import { listOf, type ListedKind } from '../api/registry';

/** Proposals here are the open ones. */
export interface VisiblePlan extends Omit<Plan, 'voices'> {
  /** «1», «1.2», by goal. */
  goalNumbers: ReadonlyMap<string, string>;
}

/** What tells which records are in sight. */
export type Sight = Pick<Reading, 'inSight' | 'goals'>;

const kinds = Object.keys(listOf) as ListedKind[];
const none: readonly string[] = [];

interface Shown {
  all: readonly { id: string }[];
  ids: readonly string[];
  shown: readonly { id: string }[];
}

/** Makes a reader of plans that gives back the same list while the same records are in it. */
export function createVisible(): (plan: Plan, sight: Sight) => VisiblePlan {
  const before = new Map<ListedKind, Shown>();
  const shownOf = (plan: Plan, kind: ListedKind, ids: readonly string[]) => {
    const all = plan[listOf[kind]];
    const known = before.get(kind);
    if (known?.all === all && known.ids === ids) return known.shown;
    const byId = new Map<string, { id: string }>(all.map((record) => [record.id, record]));
    const shown = ids.flatMap((id) => byId.get(id) ?? []);
    before.set(kind, { all, ids, shown });
    return shown;
  };
  return (plan, { inSight, goals: places }) => {
    const lists = kinds.map((kind) => [listOf[kind], shownOf(plan, kind, inSight[kind] ?? none)]);
    const shown = Object.fromEntries(lists) as Pick<Plan, (typeof listOf)[ListedKind]>;
    const { details, disagreements } = plan;
    const goalNumbers = new Map(places.map(({ goal, number }) => [goal, number]));
    const goals = underTheirs(shown.goals, places);
    return { details, disagreements, ...shown, goals, goalNumbers };
  };
}

/** Of a plan that is read once. */
export const visible = (plan: Plan, sight: Sight): VisiblePlan => createVisible()(plan, sight);

/** Each goal under the one that core shows it under. */
function underTheirs(goals: readonly Goal[], places: readonly GoalPlace[]): Goal[] {
  const under = new Map(places.map(({ goal, under }) => [goal, under]));
  return goals.map((goal) => {
    const parent = under.get(goal.id) ?? null;
    return parent === goal.parent ? goal : { ...goal, parent };
  });
}

/** The one whose plan it is: core sees to it that there is exactly one. */
export function ownerOf(plan: Pick<Plan, 'people'>): Person {
  const owner = plan.people.find((person) => person.roles.includes('owner'));
  if (owner === undefined) throw new Error('a plan without an owner');
  return owner;
}
