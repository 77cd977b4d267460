/**
 * A question the owner answers with a number from 0 to 10: the ends say what they mean, and the answer can be taken
 * away. Whoever writes in other words reads the number.
 */
import { useTranslation } from 'react-i18next';
import { Rating } from '../components/Rating';
import { usePlanSession } from '../store/usePlan';
import { said } from '../i18n/said';
import { Disagreed } from './Disagreed';
import styles from './RatedQuestion.module.css';
import { useOwnerId, useWriter, type FieldPlace } from './useField';
import { useMayRate } from './useMayRate';

export interface RatedQuestionProps extends FieldPlace {
  question: string;
  /** What 0 means. */
  low: string;
  /** What 10 means. */
  high: string;
  value: number | null;
}

export function RatedQuestion(props: RatedQuestionProps) {
  const mayRate = useMayRate();
  const { value, question } = props;
  return (
    <Disagreed place={props} label={question}>
      {mayRate && <Asked {...props} />}
      {!mayRate && value !== null && <Told {...props} value={value} />}
    </Disagreed>
  );
}

function Told({ question, low, high, value }: RatedQuestionProps & { value: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.question}>
      <p className="row-name">{question}</p>
      <p className={styles.told}>
        {said(t, 'words', 'values.rating', { rating: String(value) }) ?? value}
      </p>
      <Ends low={low} high={high} />
    </div>
  );
}

function Asked(props: RatedQuestionProps) {
  const { kind, id, field, question, low, high, value } = props;
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const owner = useWriter(useOwnerId());
  const change = (rating: number | null) => {
    void store.act([{ edit: 'change', kind, id, field, value: rating }]);
  };
  return (
    <div className={styles.question}>
      <p className="row-name" aria-hidden="true">
        {question}
      </p>
      <Rating
        label={`${question} 0: ${low}. 10: ${high}.`}
        value={value}
        onRate={change}
        pen={owner?.pen ?? 'none'}
      />
      <div aria-hidden="true">
        <Ends low={low} high={high} />
      </div>
      {value !== null && (
        <button
          type="button"
          className="quiet-link"
          aria-label={t('rating.clearOf', { question })}
          onClick={() => {
            change(null);
          }}
        >
          {t('rating.clear')}
        </button>
      )}
    </div>
  );
}

/** What the two ends of the row mean. */
function Ends({ low, high }: Pick<RatedQuestionProps, 'low' | 'high'>) {
  const { t } = useTranslation();
  return (
    <p className={styles.ends}>
      <span>{t('rating.low', { words: low })}</span>
      <span>{t('rating.high', { words: high })}</span>
    </p>
  );
}
