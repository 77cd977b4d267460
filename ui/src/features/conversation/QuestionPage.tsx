/** One question: its blank paper, something to think of for those who want it, and what was said so far beside it. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { writeOn } from '../../records/useFocusInside';
import { Cues } from './Cues';
import { OwnersQuestions } from './OwnersQuestions';
import type { QuestionKey } from './questions';
import styles from './ConversationPage.module.css';
import { SaidList } from './SaidList';
import { useAnswers } from './useAnswers';
import { useWriting } from './useWriting';
import { WritingSpace } from './WritingSpace';

export interface QuestionPageProps {
  question: QuestionKey;
  /** The id of what was being written when one left. */
  text: string | null;
  /** Told what is written now, if anything is. */
  onText: (id: string | null) => void;
}

export function QuestionPage({ question, text, onText }: QuestionPageProps) {
  const { t } = useTranslation();
  const words = useTranslation('conversation').t;
  const writing = useWriting(question, text);
  const { id, isWritten } = writing;
  const paper = useRef<HTMLDivElement>(null);
  const goOn = () => {
    writeOn(paper.current);
  };
  useEffect(() => {
    onText(isWritten ? id : null);
  }, [id, isWritten, onText]);
  const asked = words(`questions.${question}.question`);
  // Somebody who is in the plan already was perhaps never named here.
  const label = t(question === 'people' ? 'conversation.already' : 'conversation.youSaid');
  const others = useAnswers(question).filter((other) => other.id !== id);
  return (
    <div className={styles.talk}>
      <div className={styles.asking}>
        <h1 className={styles.question} data-title-line="apart">
          {asked}
        </h1>
        <p className={styles.know}>{words(`questions.${question}.quiet`)}</p>
        <OwnersQuestions />
        <div ref={paper}>
          <WritingSpace question={question} asked={asked} writing={writing} onChosen={goOn} />
        </div>
        <Cues question={question} writing={writing} onLookedAt={goOn} />
      </div>
      <section className={styles.beside} aria-label={label}>
        {others.length > 0 && <h2 className="quiet">{label}</h2>}
        <SaidList question={question} answers={others} size="s" label={label} />
      </section>
    </div>
  );
}
