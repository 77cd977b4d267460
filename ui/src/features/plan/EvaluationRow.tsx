/** One time a goal was judged: «1. mars 2027: 4 av 10», and the owner's words about it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../api/bindings/plan';
import { DayFact } from '../../records/DayFact';
import { InPlace } from '../../records/InPlace';
import { RecordMenu } from '../../records/list/RecordMenu';
import { OwnWords } from '../../records/OwnWords';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { useNames } from '../../records/useNames';
import { Rating } from '../../components/Rating';
import { changeRating } from '../../deeds/rate';
import { usePlanSession } from '../../store/usePlan';
import { longDay } from '../../i18n/dates';
import { said } from '../../i18n/said';
import styles from './Evaluations.module.css';
import { useHistoryOf } from './useHistoryOf';

export interface EvaluationRowProps {
  evaluation: Evaluation;
  mayRate: boolean;
  onRemove: (id: string, name: string) => void;
}

export const EvaluationRow = memo(function EvaluationRow(props: EvaluationRowProps) {
  const { evaluation, mayRate, onRemove } = props;
  const { t } = useTranslation();
  const names = useNames();
  const onHistory = useHistoryOf('evaluation');
  const { id, on, rating, words } = evaluation;
  const day = on === null ? '' : longDay(on, names.language);
  const number =
    rating === null
      ? t('evaluations.noNumber')
      : (said(t, 'words', 'values.rating', { rating: String(rating) }) ?? '');
  const name = t('evaluations.name', { day, number });
  return (
    <li className={styles.row} id={`record-${id}`}>
      <div className={styles.fact}>
        {mayRate ? (
          <>
            <DayFact
              kind="evaluation"
              id={id}
              field="on"
              day={on}
              label={names.field('evaluation', 'on')}
              shown={day}
              empty={t('plan.choose')}
            />
            <NumberFact id={id} rating={rating} words={number} />
          </>
        ) : (
          name
        )}
      </div>
      {(mayRate || words !== '') && (
        <div className={styles.words}>
          <OwnWords
            kind="evaluation"
            id={id}
            field="words"
            label={names.field('evaluation', 'words')}
            text={words}
            empty={t('plan.write')}
            under
          />
        </div>
      )}
      <div className={styles.misfits}>
        <MisfitLines record={{ kind: 'evaluation', id }} />
      </div>
      <div className={styles.menu}>
        <RecordMenu
          name={name}
          onHistory={() => {
            onHistory(id);
          }}
          onRemove={
            mayRate
              ? () => {
                  onRemove(id, name);
                }
              : undefined
          }
        />
      </div>
    </li>
  );
});

interface NumberFactProps {
  id: string;
  rating: number | null;
  words: string;
}

function NumberFact({ id, rating, words }: NumberFactProps) {
  const { store } = usePlanSession();
  const names = useNames();
  const label = names.field('evaluation', 'rating');
  return (
    <InPlace label={label} words={words} isEmpty={rating === null}>
      {() => (
        <Rating
          label={label}
          value={rating}
          onRate={(value) => {
            void store.act([changeRating(id, value)]);
          }}
          pen="owner"
        />
      )}
    </InPlace>
  );
}
