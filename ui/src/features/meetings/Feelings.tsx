/** How the meetings have been for the owner, over time: each question drawn, and told in numbers for everyone. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { RatingLine } from '../../components/RatingLine';
import { Rows } from '../../components/Rows';
import { usePlan } from '../../store/usePlan';
import { longDay } from '../../i18n/dates';
import { said } from '../../i18n/said';
import styles from './MeetingsPage.module.css';
import { isRated, questions, type Question } from './questions';

const rated = (t: TFunction, rating: number) =>
  said(t, 'words', 'values.rating', { rating: String(rating) }) ?? String(rating);

export interface FeelingsProps {
  /** Those that were held, newest first. */
  meetings: readonly Meeting[];
}

export function Feelings({ meetings }: FeelingsProps) {
  const { t } = useTranslation();
  const inTime = meetings.filter(isRated).reverse();
  if (inTime.length === 0) return null;
  return (
    <div className={styles.feelings}>
      <Rows heading={t('meetings.feelings')}>
        {questions.map((question) => (
          <Feeling key={question} question={question} meetings={inTime} />
        ))}
      </Rows>
    </div>
  );
}

interface FeelingProps {
  question: Question;
  /** Oldest first. */
  meetings: readonly Meeting[];
}

function Feeling({ question, meetings }: FeelingProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { writers, owner } = usePlan();
  const points = meetings.flatMap((meeting) => {
    const rating = meeting[question];
    return rating === null || meeting.on === null
      ? []
      : [{ id: meeting.id, on: meeting.on, rating }];
  });
  if (points.length === 0) return null;
  return (
    <li className={styles.feeling}>
      <h3 className="row-name">{names.field('meeting', question)}</h3>
      {points.length > 1 && (
        <RatingLine
          points={points}
          pen={writers.get(owner.id)?.pen ?? 'owner'}
          language={names.language}
        />
      )}
      <ul className={styles.numbers}>
        {points.map(({ id, on, rating }) => (
          <li key={id} className="quiet">
            {`${longDay(on, names.language)}: ${rated(t, rating)}`}
          </li>
        ))}
      </ul>
    </li>
  );
}
