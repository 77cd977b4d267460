/** The end of the conversation: everything that was said, and the questions that wait for another day. */
import { useTranslation } from 'react-i18next';
import { Paper } from '../../parts/Paper';
import { usePlan } from '../../plan/usePlan';
import { questionKeys, questions, saidTo, type QuestionKey } from './questions';
import styles from './Samtalen.module.css';
import { SaidList } from './SaidList';
import { useHeadingFocus } from './useHeadingFocus';

export interface EndPageProps {
  onQuestion: (question: QuestionKey) => void;
}

export function EndPage({ onQuestion }: EndPageProps) {
  const { t } = useTranslation();
  const words = useTranslation('conversation').t;
  const { plan } = usePlan();
  useHeadingFocus();
  const asked = (key: QuestionKey) => words(`questions.${key}.question`);
  const isAnswered = (key: QuestionKey) => saidTo(plan, key).length > 0;
  const unanswered = questionKeys.filter((key) => !isAnswered(key));
  return (
    <article className={styles.page}>
      <h1 className={styles.title}>{words('said')}</h1>
      <p className={styles.know}>{t('conversation.endKnow')}</p>
      {unanswered.length < questionKeys.length && (
        <Paper>
          {questionKeys.filter(isAnswered).map((key) => (
            <section key={key} className={styles.answered} aria-label={asked(key)}>
              <div className={styles.asked}>
                <h2 className="section">{asked(key)}</h2>
                <button
                  type="button"
                  className="plain-link"
                  onClick={() => {
                    onQuestion(key);
                  }}
                >
                  {t('conversation.sayMore')}
                  <span className="aksel-sr-only">: {asked(key)}</span>
                </button>
              </div>
              <SaidList
                question={key}
                answers={questions[key].answers(plan)}
                size="m"
                label={asked(key)}
              />
            </section>
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
                  {asked(key)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
