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

/** The newest of a day, if there is one. */
export function evaluatedOn(
  evaluations: readonly Evaluation[],
  judged: Judged,
  day: Day,
): Evaluation | undefined {
  return evaluations.findLast((one) => one.on === day && isOf(one, judged));
}

/** Those that have both a day and a number, in time. */
export function ratedOf(evaluations: readonly Evaluation[]): RatedOn[] {
  return evaluations
    .flatMap(({ id, on, rating }) => (on === null || rating === null ? [] : [{ id, on, rating }]))
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
