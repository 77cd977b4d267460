/** The everyday goals, each with how it has gone. */
import type { Evaluation, EverydayGoal } from '../../api/bindings/plan';
import type { Keep } from '../../store/keep';
import type { VisiblePlan } from '../../store/visible';

export interface EverydayNode {
  id: string;
  rank: number;
  goal: EverydayGoal;
  /** In time. */
  evaluations: readonly Evaluation[];
}

/** More than these are hard to keep in mind. */
const enough = 5;

export function isMany(goals: readonly unknown[]): boolean {
  return goals.length > enough;
}

export function everydayNodes(
  { everydayGoals, evaluations }: Pick<VisiblePlan, 'everydayGoals' | 'evaluations'>,
  keep: Keep,
): readonly EverydayNode[] {
  const nodes = everydayGoals.map((goal) => {
    const own = evaluations.filter(({ everyday }) => everyday === goal.id);
    const { id, rank } = goal;
    return keep(id, { id, rank, goal, evaluations: keep(`rated ${id}`, own) });
  });
  return keep('nodes', nodes);
}
