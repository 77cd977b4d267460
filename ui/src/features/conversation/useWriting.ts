/**
 * The answer that is written now: blank paper, in the plan from its first letter, until another one is begun. Whoever left
 * in the middle of it goes on where they were.
 */
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { rankAfter } from '../../records/list/rank';
import type { FirstValues } from '../../store/begun';
import { fieldKey } from '../../store/field';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { mayWriteOver, samePen } from '../../store/writers';
import { questions, type Answer, type QuestionKey } from './questions';
import { listOf } from './said';
import { useAnswers } from './useAnswers';

export interface Writing {
  id: string;
  /** It is in the plan or on its way there. */
  isWritten: boolean;
  /** Null until it is in the plan. */
  answer: Answer | null;
  /** Erased to the last letter it is taken away again. */
  write: (text: string) => void;
  /** Begins another; false when this one is blank still, or was refused and is to be mended. */
  another: () => boolean;
  /** What a field besides the text holds. */
  valueOf: (field: string) => unknown;
  choose: (field: string, value: unknown) => void;
}

/** `left` is what was being written when one left: it goes on when this pen may write in it. */
export function useWriting(key: QuestionKey, left: string | null): Writing {
  const { plan, pen, owner, voiceOf } = usePlan();
  const { store } = usePlanSession();
  const answers = useAnswers(key);
  const question = questions[key];
  const [id, setId] = useState(() => {
    const going = answers.find((one) => one.id === left);
    const words = going && voiceOf(going, going.field)?.pen.words;
    return going && mayWriteOver(words ?? null, pen, owner.id) ? going.id : newId();
  });
  const [values, setValues] = useState<FirstValues>(question.values);
  const [held, setHeld] = useState(pen);
  const [born, setBorn] = useState(false);
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

  const record = { kind: question.kind, id };
  const isBegun = () => store.state().begun.has(id);
  const isSent = () => isBegun() || answer !== null;
  const isRefused = () => store.state().problems.has(fieldKey(record, question.field));
  const put = (first: FirstValues) => {
    const rank = rankAfter(question.siblings(plan));
    store.begin(record, { ...first, rank }, listOf(key));
  };
  return {
    id,
    isWritten: answers.some((one) => one.id === id),
    answer,
    write: (text) => {
      const isBlank = text.trim() === '';
      if (isBlank && isSent() && !tellsMore(answer)) {
        store.discard(record);
        begin();
        return;
      }
      if (isBlank && !isSent()) return;
      if (!isSent()) put(values);
      store.type(record, question.field, text);
    },
    another: () => {
      if (!isSent() || isRefused()) return false;
      begin();
      return true;
    },
    valueOf: (field) => (answer ? answer.record[field] : values[field]) ?? null,
    choose: (field, value) => {
      const chosen = { ...values, [field]: value };
      setValues(chosen);
      if (isBegun() && isRefused()) put(chosen);
      else if (isSent()) void store.act([{ edit: 'change', ...record, field, value }]);
    },
  };
}

/** Somebody without a name for the moment is somebody still, when it is told what they are. */
function tellsMore(answer: Answer | null): boolean {
  const title = answer?.record.title;
  return answer?.kind === 'person' && typeof title === 'string' && title.trim() !== '';
}
