/** The answers to a question: those of the plan, and what is written and not in the plan yet. */
import { useMemo } from 'react';
import { useBegun } from '../../records/useBegun';
import { useSelected } from '../../records/useSelected';
import { answered, questions, type Answer, type QuestionKey } from './questions';
import { listOf } from './said';

export function useAnswers(key: QuestionKey): readonly Answer[] {
  const plan = useSelected(({ visible }) => visible);
  const begun = useBegun(listOf(key));
  return useMemo(() => {
    const { answers, field } = questions[key];
    const waiting = begun.flatMap(({ kind, id, values }) =>
      answered(kind, field, [{ rank: 0, ...values, id }]),
    );
    return [...answers(plan), ...waiting];
  }, [plan, begun, key]);
}
