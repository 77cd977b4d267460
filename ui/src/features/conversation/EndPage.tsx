/** The end of the conversation: everything that was said, and the questions that wait for another day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Paper } from '../../components/Paper';
import { useSelected } from '../../records/useSelected';
import { usePlanState } from '../../store/usePlan';
import { questionKeys, type QuestionKey } from './questions';
import { isSaid, saidAmong } from './said';
import styles from './ConversationPage.module.css';
import { SaidList } from './SaidList';
import { useAnswers } from './useAnswers';
import { useHeadingFocus } from './useHeadingFocus';

export interface EndPageProps {
  onQuestion: (question: QuestionKey) => void;
}

export function EndPage({ onQuestion }: EndPageProps) {
  const { t } = useTranslation();
  const words = useTranslation('conversation').t;
  const state = usePlanState();
  useHeadingFocus();
  // What was answered when the page was opened keeps its place, also while it is rewritten or can be taken back.
  const [before] = useState(() => questionKeys.filter((key) => isSaid(state, key)));
  const isAnswered = (key: QuestionKey) => before.includes(key) || isSaid(state, key);
  const answered = questionKeys.filter(isAnswered);
  const unanswered = questionKeys.filter((key) => !isAnswered(key));
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words('said')}</h1>
      <p className={styles.know}>{t('conversation.endKnow')}</p>
      {answered.length > 0 && (
        <Paper>
          {answered.map((key) => (
            <Answered key={key} question={key} onMore={onQuestion} />
          ))}
        </Paper>
      )}
      {unanswered.length > 0 && (
        <section className={styles.waiting} aria-labelledby="unanswered">
          <h2 className="quiet" id="unanswered">
            {t('conversation.unanswered')}
          </h2>
          <ul className={styles.questions}>
            {unanswered.map((key) => (
              <li key={key}>
                <button
                  type="button"
                  className="plain-link"
                  onClick={() => {
                    onQuestion(key);
                  }}
                >
                  {words(`questions.${key}.question`)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface AnsweredProps {
  question: QuestionKey;
  onMore: (question: QuestionKey) => void;
}

/** A question and everything that was said to it. */
function Answered({ question, onMore }: AnsweredProps) {
  const { t } = useTranslation();
  const words = useTranslation('conversation').t;
  const people = useSelected(({ reading }) => reading.people);
  const answers = saidAmong(useAnswers(question), people);
  const asked = words(`questions.${question}.question`);
  return (
    <section className={styles.answered} aria-label={asked}>
      <div className={styles.asked}>
        <h2 className="section">{asked}</h2>
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            onMore(question);
          }}
        >
          {t('conversation.sayMore')}
          <span className="aksel-sr-only">: {asked}</span>
        </button>
      </div>
      <SaidList question={question} answers={answers} size="m" label={asked} />
    </section>
  );
}
