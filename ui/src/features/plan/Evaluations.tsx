/** How far the owner thinks a goal has come: today's number, which can be given from the first day, every time it was judged, and the line so far. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../api/bindings/plan';
import { useMayRate } from '../../records/useMayRate';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { Rating } from '../../components/Rating';
import { RatingLine } from '../../components/RatingLine';
import { judgedToday, ratedOf, type RatedOn } from '../../store/evaluations';
import type { Day } from '../../i18n/day';
import { useRateToday } from '../../store/useRateToday';
import { EvaluationList } from './EvaluationList';
import styles from './Evaluations.module.css';

export interface EvaluationsProps {
  /** The goal. */
  id: string;
  /** Its number, to tell its list from the others'. */
  number: string;
  /** In time. */
  evaluations: readonly Evaluation[];
  /** How far the owner wants to come. */
  wanted: number | null;
  /** The day it is to be reached by. */
  until: Day | null;
}

export const Evaluations = memo(function Evaluations(props: EvaluationsProps) {
  const { id, number, evaluations, wanted, until } = props;
  const { t } = useTranslation();
  const { language } = useNames();
  const mayRate = useMayRate();
  const rated = useMemo(() => ratedOf(evaluations), [evaluations]);
  const judged = useMemo(() => ({ goal: id }), [id]);
  return (
    <div className={styles.evaluations} data-pen="owner">
      {mayRate && <TodaysRating id={id} evaluations={evaluations} last={rated.at(-1)} />}
      <EvaluationList
        label={t('evaluations.list', { number })}
        of={judged}
        evaluations={evaluations}
        mayRate={mayRate}
      />
      {rated.length > 1 && (
        <RatingLine points={rated} pen="owner" language={language} until={until} wanted={wanted} />
      )}
    </div>
  );
});

interface TodaysRatingProps {
  id: string;
  evaluations: readonly Evaluation[];
  last: RatedOn | undefined;
}

function TodaysRating({ id, evaluations, last }: TodaysRatingProps) {
  const { t } = useTranslation();
  const todays = useSelected(({ reading }) => reading.judgedToday);
  const judged = useMemo(() => ({ goal: id }), [id]);
  const rate = useRateToday(judged);
  return (
    <div>
      {/* Who has answered before knows the question. */}
      {last === undefined && (
        <p className="quiet" aria-hidden="true">
          {t('evaluations.question')}
        </p>
      )}
      <Rating
        label={t('evaluations.question')}
        value={judgedToday(evaluations, judged, todays)?.rating ?? null}
        before={last?.rating ?? null}
        onRate={rate}
        pen="owner"
        words={<span className="quiet">{t('evaluations.ends')}</span>}
      />
    </div>
  );
}
