/** How far something has come in the owner's own judgement, day by day. */
import type { Evaluation } from '../api/bindings/plan';
import type { Day } from '../i18n/day';

/** What is judged: a goal of the plan, or one of every day. */
export type Judged = { goal: string } | { everyday: string };

/** A number given on a day. */
export interface RatedOn {
  id: string;
  on: Day;
  rating: number;
}

const isOf = (evaluation: Evaluation, judged: Judged) =>
  'goal' in judged ? evaluation.goal === judged.goal : evaluation.everyday === judged.everyday;

/** The one that core tells is today's, if something is judged today: a new number changes it. */
export function judgedToday(
  evaluations: readonly Evaluation[],
  judged: Judged,
  todays: readonly string[],
): Evaluation | undefined {
  return evaluations.find((one) => isOf(one, judged) && todays.includes(one.id));
}

/** Those that have both a day and a number. `evaluations` are in time. */
export function ratedOf(evaluations: readonly Evaluation[]): RatedOn[] {
  return evaluations.flatMap(({ id, on, rating }) =>
    on === null || rating === null ? [] : [{ id, on, rating }],
  );
}
