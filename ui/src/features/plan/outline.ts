/** The plan as it is read: goals with what stands under them. */
import type { Action, Evaluation, FollowUp, Goal } from '../../api/bindings/plan';
import { createKeep } from '../../store/keep';
import type { VisiblePlan } from '../../store/visible';

export interface ActionNode {
  id: string;
  rank: number;
  action: Action;
  followUps: readonly FollowUp[];
}

export interface GoalNode {
  id: string;
  rank: number;
  goal: Goal;
  /** «1», «1.2». */
  number: string;
  /** 1 for a goal, 2 and more for what stands under it. */
  level: number;
  parts: readonly GoalNode[];
  actions: readonly ActionNode[];
  followUps: readonly FollowUp[];
  /** The owner's own judgement, in time. */
  evaluations: readonly Evaluation[];
}

export type OutlineSource = Pick<
  VisiblePlan,
  'goals' | 'goalNumbers' | 'actions' | 'followUps' | 'evaluations'
>;

/** Makes a reader of plans that remembers what it read last. */
export function createOutliner(): (plan: OutlineSource) => readonly GoalNode[] {
  const keep = createKeep();
  return (plan) => {
    const goals = groupBy(plan.goals, (goal) => goal.parent ?? '');
    const actions = groupBy(plan.actions, (action) => action.goal);
    const evaluations = groupBy(plan.evaluations, (evaluation) => evaluation.goal ?? '');
    const looks = groupBy(plan.followUps, (followUp) => followUp.action ?? followUp.goal ?? '');
    const followUpsOf = (id: string) => keep(`looks ${id}`, looks.get(id) ?? []);
    const actionNodes = (goal: string) =>
      (actions.get(goal) ?? []).map((action) =>
        keep(`action ${action.id}`, {
          id: action.id,
          rank: action.rank,
          action,
          followUps: followUpsOf(action.id),
        }),
      );
    const goalNodes = (parent: string, level: number): readonly GoalNode[] =>
      keep(
        `under ${parent}`,
        (goals.get(parent) ?? []).map((goal) =>
          keep(`goal ${goal.id}`, {
            id: goal.id,
            rank: goal.rank,
            goal,
            number: plan.goalNumbers.get(goal.id) ?? '',
            level,
            parts: goalNodes(goal.id, level + 1),
            actions: keep(`actions ${goal.id}`, actionNodes(goal.id)),
            followUps: followUpsOf(goal.id),
            evaluations: keep(`evaluations ${goal.id}`, evaluations.get(goal.id) ?? []),
          }),
        ),
      );
    return goalNodes('', 1);
  };
}

/** What a goal is called where it is chosen. */
export interface GoalName {
  id: string;
  number: string;
  title: string;
}

/** All the goals in the order they are read. */
export function goalNames(nodes: readonly GoalNode[]): GoalName[] {
  return nodes.flatMap(({ id, number, goal, parts }) => [
    { id, number, title: goal.title },
    ...goalNames(parts),
  ]);
}

function groupBy<T>(records: readonly T[], keyOf: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}
