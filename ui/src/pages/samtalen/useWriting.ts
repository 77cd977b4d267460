/** The answer that is written now: blank paper, in the plan from its first letter, until another one is begun. */
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { FirstValues } from '../../fields/Desk';
import { rankAfter } from '../../fields/list/rank';
import { useDesk } from '../../fields/useDesk';
import { usePlan } from '../../plan/usePlan';
import { samePen } from '../../plan/writers';
import { questions, type Answer, type QuestionKey } from './questions';

export interface Writing {
  id: string;
  /** Null until it is in the plan. */
  answer: Answer | null;
  /** Erased to the last letter it is taken away again. */
  write: (text: string) => void;
  /** Begins another; false when this one is blank still. */
  another: () => boolean;
  /** What a field besides the text holds. */
  valueOf: (field: string) => unknown;
  choose: (field: string, value: unknown) => void;
}

export function useWriting(key: QuestionKey): Writing {
  const { plan, pen, act } = usePlan();
  const desk = useDesk();
  const question = questions[key];
  const [id, setId] = useState(() => newId());
  const [values, setValues] = useState<FirstValues>(question.values);
  const [held, setHeld] = useState(pen);
  const [born, setBorn] = useState(false);
  /** The newest answer something was written in. */
  const latest = useRef<string | null>(null);
  const answer = question.answers(plan).find((one) => one.id === id) ?? null;

  const begin = () => {
    setBorn(false);
    setId(newId());
    // What sort of thing is told of goes on; each has its own part of life.
    setValues((before) => ('sort' in before ? { sort: before.sort } : question.values));
  };
  // Whoever takes the pen writes on a paper of their own.
  const isPassedOn = !samePen(held, pen);
  if (isPassedOn) setHeld(pen);
  // Once in the plan it is the plan's: taken away there, by undoing say, nothing more is written in it.
  if (answer !== null && !born) setBorn(true);
  if (isPassedOn || (answer === null && born)) begin();
  const isSent = () => latest.current === id;

  return {
    id,
    answer,
    write: (text) => {
      const isBlank = text.trim() === '';
      if (isSent() && isBlank) {
        void act([{ edit: 'remove', kind: question.kind, id }]);
        begin();
        return;
      }
      if (!isSent()) desk.begin(id, { ...values, rank: rankAfter(question.siblings(plan)) });
      if (!isBlank) latest.current = id;
      desk.write({ kind: question.kind, id }, question.field, text);
    },
    another: () => {
      if (isSent()) begin();
      return isSent();
    },
    valueOf: (field) => (answer ? answer.record[field] : values[field]) ?? null,
    choose: (field, value) => {
      setValues({ ...values, [field]: value });
      if (isSent()) void act([{ edit: 'change', kind: question.kind, id, field, value }]);
    },
  };
}
