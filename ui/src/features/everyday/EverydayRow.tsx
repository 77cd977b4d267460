/** One everyday goal: the owner's words, the line of its numbers, and a new number whenever somebody asks. */
import { memo, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnWords } from '../../records/OwnWords';
import { useMayRate } from '../../records/useMayRate';
import { useNames } from '../../records/useNames';
import { useSelected } from '../../records/useSelected';
import { useMisfitsAmong } from '../../records/unsettled/useMisfitsAmong';
import type { RowProps } from '../../records/list/RecordList';
import { useNavigation } from '../../navigation/navigation';
import { Rating } from '../../components/Rating';
import { RatingLine } from '../../components/RatingLine';
import { judgedToday, ratedOf } from '../../store/evaluations';
import { usePlanSession } from '../../store/usePlan';
import { useRateToday } from '../../store/useRateToday';
import { nearDay } from '../../i18n/dates';
import { said } from '../../i18n/said';
import { Facts } from '../../components/Facts';
import { AimFact } from '../../records/AimFact';
import { EvaluationList } from '../plan/EvaluationList';
import { FactMenu } from '../plan/FactMenu';
import { useFactsOpen } from '../plan/useFactsOpen';
import type { EverydayNode } from './everyday';
import styles from './EverydayPage.module.css';

export const EverydayRow = memo(function EverydayRow(props: RowProps<EverydayNode>) {
  const { record, isNew, onDone } = props;
  const { t } = useTranslation();
  const names = useNames();
  const { id, goal, evaluations } = record;
  const rated = useMemo(() => ratedOf(evaluations), [evaluations]);
  return (
    <div className={styles.goal}>
      <div className={styles.said}>
        <OwnWords
          kind="everydayGoal"
          id={id}
          field="what"
          label={names.field('everydayGoal', 'what')}
          text={goal.what}
          size="s"
          empty={t('everyday.empty')}
          under
          {...(isNew && { onDone })}
        />
      </div>
      {rated.length > 1 && (
        <div className={styles.line}>
          <RatingLine points={rated} pen="owner" language={names.language} wanted={goal.aim} />
        </div>
      )}
      {goal.what !== '' && <Aim goal={goal} />}
      {goal.what !== '' && <HowItGoes node={record} />}
    </div>
  );
});

/** How far the owner wants to come: offered where nobody has said it. */
function Aim({ goal: { id, what, aim } }: Pick<EverydayNode, 'goal'>) {
  const names = useNames();
  const mayRate = useMayRate();
  const facts = useFactsOpen({ kind: 'everydayGoal', id }, { aim: aim !== null });
  return (
    <div className={styles.said}>
      {facts.shows('aim') && (
        <Facts>
          <AimFact
            kind="everydayGoal"
            id={id}
            aim={aim}
            begun={facts.begun === 'aim'}
            onClose={facts.close}
          />
        </Facts>
      )}
      {mayRate && !facts.shows('aim') && (
        <FactMenu
          about={what}
          missing={[{ fact: 'aim', name: names.field('everydayGoal', 'aim') }]}
          onOpen={facts.open}
        />
      )}
    </div>
  );
}

/** The newest number, and, when it is asked for, a new one and all the earlier ones. */
function HowItGoes({ node: { id, goal, evaluations } }: { node: EverydayNode }) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today } = usePlanSession();
  const mayRate = useMayRate();
  const { about } = useNavigation();
  const [chosen, setChosen] = useState<boolean | null>(() =>
    evaluations.some((one) => one.id === about?.id) ? true : null,
  );
  // What does not go together is in sight until somebody folds it away.
  const misfits = useMisfitsAmong('evaluation');
  const open = chosen ?? evaluations.some((one) => misfits.has(one.id));
  const openedId = useId();
  const last = ratedOf(evaluations).at(-1);
  if (!mayRate && evaluations.length === 0) return null;
  return (
    <>
      <div className={styles.how}>
        {last && (
          <p className={styles.last}>
            <span className={styles.number}>
              {said(t, 'words', 'values.rating', { rating: String(last.rating) })}
            </span>{' '}
            {nearDay(last.on, today, language)}
          </p>
        )}
        <button
          type="button"
          className="plain-link"
          aria-expanded={open}
          aria-controls={openedId}
          aria-label={t(mayRate ? 'everyday.rateOf' : 'everyday.earlierOf', { goal: goal.what })}
          onClick={() => {
            setChosen(!open);
          }}
        >
          {t(mayRate ? 'everyday.rate' : 'everyday.earlier')}
        </button>
      </div>
      <div id={openedId} className={styles.opened} hidden={!open} data-pen="owner">
        {open && mayRate && <Today id={id} goal={goal.what} evaluations={evaluations} />}
        {open && (
          <EvaluationList
            label={goal.what}
            of={{ everyday: id }}
            evaluations={evaluations}
            mayRate={mayRate}
          />
        )}
      </div>
    </>
  );
}

interface TodayProps {
  id: string;
  goal: string;
  evaluations: EverydayNode['evaluations'];
}

function Today({ id, goal, evaluations }: TodayProps) {
  const { t } = useTranslation();
  const todays = useSelected(({ reading }) => reading.judgedToday);
  const judged = useMemo(() => ({ everyday: id }), [id]);
  const rate = useRateToday(judged);
  return (
    <div>
      <p className="quiet">{t('everyday.ends')}</p>
      <Rating
        label={t('everyday.rateOf', { goal })}
        value={judgedToday(evaluations, judged, todays)?.rating ?? null}
        before={ratedOf(evaluations).at(-1)?.rating ?? null}
        onRate={rate}
        pen="owner"
      />
    </div>
  );
}
