/** What is said to a question, also when it is on its way to the plan or was refused. */
import { isOf } from '../../store/field';
import type { PlanState } from '../../store/PlanStore';
import { isTold, questions, type Answer, type QuestionKey } from './questions';

/** Where what is begun under a question stands until it is in the plan. */
export const listOf = (key: QuestionKey) => `said to ${key}`;

/**
 * Those of the answers that are said. `before`: the ids of the people who were in the plan when the conversation was opened;
 * nothing tells that the owner named them here.
 */
export function saidAmong(
  answers: readonly Answer[],
  before: ReadonlySet<string> = new Set(),
): readonly Answer[] {
  return answers.filter((answer) => isTold(answer) && !before.has(answer.id));
}

/** Whether something is said: it stands in the plan, or in what is typed. */
export function isSaid(
  { visible, begun, drafts }: Pick<PlanState, 'visible' | 'begun' | 'drafts'>,
  key: QuestionKey,
  before?: ReadonlySet<string>,
): boolean {
  const answers = saidAmong(questions[key].answers(visible), before);
  if (answers.some(({ text }) => text.trim() !== '')) return true;
  const mine = [...begun.values()].filter(({ list }) => list === listOf(key));
  return [...answers, ...mine].some((record) =>
    [...drafts].some(([at, text]) => isOf(record)(at) && text.trim() !== ''),
  );
}
