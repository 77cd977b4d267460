/** Beside something that matters: makes it a goal in the same words, says that it is done, and takes it back. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { called } from '../../records/called';
import { useFocusInside } from '../../records/useFocusInside';
import { usePlan } from '../../store/usePlan';
import { goalOf, makeGoal } from '../../deeds/makeGoal';
import type { Answer } from './questions';
import styles from './ConversationPage.module.css';

export interface MakeGoalProps {
  answer: Answer;
}

export function MakeGoal({ answer }: MakeGoalProps) {
  const { t } = useTranslation();
  const { plan, pen, act, voiceOf } = usePlan();
  const [made, setMade] = useState<string | null>(null);
  const [undone, setUndone] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  const { text } = answer;
  const goal = goalOf(plan.goals, text);
  const isMade = made !== null && goal?.id === made;
  // The button that had the focus gives way to the other.
  useFocusInside(place, isMade);
  useFocusInside(place, undone && goal === undefined);

  const said = voiceOf(answer, answer.field);
  // A goal made of the owner's words is the owner's: nobody makes it in their own name.
  const mayMake = said === null || said.pen.words === pen.words;
  if (text.trim() === '' || (goal === undefined && !mayMake)) return null;
  const make = () => {
    const id = newId();
    setMade(id);
    setUndone(false);
    void act([makeGoal(plan.goals, id, text)]);
  };
  return (
    <p className={styles.goal} ref={place}>
      {/* There before its words, so that they are read when they come. */}
      <span className="quiet" role="status">
        {goal !== undefined && t('conversation.isGoal')}
      </span>
      {goal === undefined && (
        <button type="button" className="plain-link" onClick={make}>
          {t('conversation.makeGoal')}
          <span className="aksel-sr-only">: {called(text)}</span>
        </button>
      )}
      {isMade && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setUndone(true);
            void act([{ edit: 'remove', kind: 'goal', id: goal.id }]);
          }}
        >
          {t('record.undo')}
          <span className="aksel-sr-only">: {called(text)}</span>
        </button>
      )}
    </p>
  );
}
