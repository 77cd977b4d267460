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
  write: (text: string) => void;
  /** The person is done with it, or goes elsewhere: nothing is kept of a blank one. */
  leave: () => void;
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
  const latest = useRef({ id: '', text: '' });
  const answer = question.answers(plan).find((one) => one.id === id) ?? null;

  const begin = () => {
    setId(newId());
    setValues(({ area: _, ...kept }) => kept);
  };
  // Whoever takes the pen writes on a paper of their own.
  if (!samePen(held, pen)) {
    setHeld(pen);
    begin();
  }
  const textNow = () => (latest.current.id === id ? latest.current.text : '');
  const isSent = () => latest.current.id === id;

  return {
    id,
    answer,
    write: (text) => {
      if (!isSent()) desk.begin(id, { ...values, rank: rankAfter(question.siblings(plan)) });
      if (isSent() || text.trim() !== '') latest.current = { id, text };
      desk.write({ kind: question.kind, id }, question.field, text);
    },
    leave: () => {
      if (!isSent() || textNow().trim() !== '') return;
      void act([{ edit: 'remove', kind: question.kind, id }]);
      begin();
    },
    another: () => {
      if (textNow().trim() === '') return false;
      begin();
      return true;
    },
    valueOf: (field) => (answer ? answer.record[field] : values[field]) ?? null,
    choose: (field, value) => {
      setValues({ ...values, [field]: value });
      if (isSent()) void act([{ edit: 'change', kind: question.kind, id, field, value }]);
    },
  };
}
