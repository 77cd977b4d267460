/** What is said to a question, also when it is on its way to the plan or was refused. */
import { isOf } from '../../store/field';
import type { PlanState } from '../../store/PlanStore';
import { questions, saidTo, type QuestionKey } from './questions';

/** Where what is begun under a question stands until it is in the plan. */
export const listOf = (key: QuestionKey) => `said to ${key}`;

/** Whether something is said: it stands in the plan, or in what is typed. */
export function isSaid(
  { visible, begun, drafts }: Pick<PlanState, 'visible' | 'begun' | 'drafts'>,
  key: QuestionKey,
): boolean {
  if (saidTo(visible, key).length > 0) return true;
  const mine = [...begun.values()].filter(({ list }) => list === listOf(key));
  return [...questions[key].answers(visible), ...mine].some((record) =>
    [...drafts].some(([at, text]) => isOf(record)(at) && text.trim() !== ''),
  );
}
