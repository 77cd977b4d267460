/** What is said to a question, also when it is on its way to the plan or was refused. */
import type { PersonOnDay } from '../../api/bindings/reading';
import { isOf } from '../../store/field';
import type { PlanState } from '../../store/PlanStore';
import { questions, type Answer, type QuestionKey } from './questions';

/** Where what is begun under a question stands until it is in the plan. */
export const listOf = (key: QuestionKey) => `said to ${key}`;

/**
 * Those of the answers that are said: not whoever was in the plan from the first. `before`: the ids of the people who were in
 * the plan when the conversation was opened; nothing tells that the owner named them here.
 */
export function saidAmong(
  answers: readonly Answer[],
  people: readonly PersonOnDay[],
  before: ReadonlySet<string> = new Set(),
): readonly Answer[] {
  const first = new Set(
    people.filter(({ fromTheFirst }) => fromTheFirst).map(({ person }) => person),
  );
  return answers.filter(({ id }) => !first.has(id) && !before.has(id));
}

/** Whether something is said: it stands in the plan, or in what is typed. */
export function isSaid(
  { visible, reading, begun, drafts }: Pick<PlanState, 'visible' | 'reading' | 'begun' | 'drafts'>,
  key: QuestionKey,
  before?: ReadonlySet<string>,
): boolean {
  const answers = saidAmong(questions[key].answers(visible), reading.people, before);
  if (answers.some(({ text }) => text.trim() !== '')) return true;
  const mine = [...begun.values()].filter(({ list }) => list === listOf(key));
  return [...answers, ...mine].some((record) =>
    [...drafts].some(([at, text]) => isOf(record)(at) && text.trim() !== ''),
  );
}
