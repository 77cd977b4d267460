/** What was said to one question, read back in the person's own words; what matters can become a goal here. */
import { useTranslation } from 'react-i18next';
import { Paper } from '../../components/Paper';
import { useSelected } from '../../records/useSelected';
import { MakeGoal } from './MakeGoal';
import type { QuestionKey } from './questions';
import styles from './ConversationPage.module.css';
import { saidAmong } from './said';
import { SaidList } from './SaidList';
import { useAnswers } from './useAnswers';
import { useHeadingFocus } from './useHeadingFocus';

export interface SaidPageProps {
  question: QuestionKey;
  /** The ids of the people who were in the plan already. */
  before: ReadonlySet<string>;
}

export function SaidPage({ question, before }: SaidPageProps) {
  const { t } = useTranslation('conversation');
  const people = useSelected(({ reading }) => reading.people);
  const answers = saidAmong(useAnswers(question), people, before);
  useHeadingFocus();
  const asked = t(`questions.${question}.question`);
  return (
    <div className={styles.page}>
      <p className="quiet">{asked}</p>
      <h1 className={styles.title}>{t('said')}</h1>
      <Paper>
        <SaidList
          question={question}
          answers={answers}
          size="l"
          label={asked}
          {...(question === 'matters' && { Beside: MakeGoal })}
        />
      </Paper>
    </div>
  );
}
