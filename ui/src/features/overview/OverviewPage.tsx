/** The contact's own overview: this week in all the plans that have said yes, the next meetings, and the plans. */
import { ArrowLeftIcon, PadlockLockedIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { PlanFromAfar } from '../../api/bindings/document';
import type { OverviewTold } from '../../api/bindings/program';
import { overview, unlockFromOverview } from '../../api/overview';
import { failed, lock } from '../../api/shell';
import { Outside } from '../../app/Outside';
import type { Place } from '../../app/place';
import { Cover } from '../../components/Cover';
import { FailureStrip } from '../../components/FailureStrip';
import { Shelf } from '../../components/Shelf';
import { symbolOf } from '../../components/symbols';
import { dayThisYear } from '../../i18n/dates';
import { dayOf, type Day } from '../../i18n/day';
import type { Language } from '../../i18n/language';
import { problemWords } from '../../i18n/problem';
import { useReader } from '../../i18n/useReader';
import { MeetingRows } from './MeetingRows';
import styles from './Overview.module.css';
import { dueRows, meetingRows } from './rows';
import { WeekRows } from './WeekRows';

export interface OverviewPageProps {
  /** Null: it is unlocked already, and is asked for. */
  told: OverviewTold | null;
  onGo: (place: Place) => void;
}

const dayIn = (at: string, today: Day, language: Language) =>
  dayThisYear(dayOf(new Date(at)), today, language);

export function OverviewPage({ told: given, onGo }: OverviewPageProps) {
  const { t, i18n } = useTranslation();
  const language = useReader();
  const [told, setTold] = useState(given);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (given !== null) return;
    void overview().then((answer) => {
      if (failed(answer)) setProblem(answer.problem);
      else setTold(answer.value);
    });
  }, [given]);

  // What was opened while somebody locked is locked too, and is not gone to.
  const stands = useRef(true);
  useEffect(() => {
    stands.current = true;
    return () => {
      stands.current = false;
    };
  }, []);
  const open = async (plan: PlanFromAfar) => {
    const answer = await unlockFromOverview(plan.folder);
    if (!stands.current) return;
    if (!failed(answer)) onGo({ at: 'plan', opened: answer.value });
    else if (answer.problem.code === 'not-in-overview') {
      onGo({ at: 'unlock', onShelf: { ...plan, problem: null }, locked: null });
    } else setProblem(answer.problem);
  };
  const plans = told?.plans ?? [];
  // Why one cannot be opened takes more room than there is under a small cover.
  const isEachWhole = plans.every(({ problem: ofPlan }) => ofPlan === null);
  const lockIt = (
    <Button
      variant="secondary"
      size="small"
      icon={<PadlockLockedIcon aria-hidden="true" />}
      onClick={() => void lock('asked')}
    >
      {t('lock')}
    </Button>
  );
  return (
    <Outside title={t('overview.title')} deed={lockIt}>
      <h1 className="title">{t('overview.title')}</h1>
      <p className={styles.lead}>{t('overview.lead')}</p>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
      {told && (
        <>
          <div className={styles.sides}>
            <WeekRows rows={dueRows(plans)} today={told.today} onOpen={(plan) => void open(plan)} />
            <MeetingRows rows={meetingRows(plans)} onOpen={(plan) => void open(plan)} />
          </div>
          {plans.length === 0 ? (
            <>
              <p className="body">{t('overview.noPlans')}</p>
              <Button
                className={styles.toShelf ?? ''}
                variant="secondary"
                icon={<ArrowLeftIcon aria-hidden="true" />}
                onClick={() => void lock('asked')}
              >
                {t('recovery.toShelf')}
              </Button>
            </>
          ) : (
            <>
              <Shelf label={t('overview.plans')} small={isEachWhole}>
                {plans.map((plan) => (
                  <Cover
                    key={plan.folder}
                    name={plan.cover?.nickname ?? t('shelf.noCover')}
                    symbol={symbolOf(plan.cover?.symbol)}
                    colour={plan.cover?.colour}
                    caption={
                      plan.problem
                        ? problemWords(t, plan.problem, i18n.language).reason
                        : plan.since &&
                          t('overview.since', { day: dayIn(plan.since, told.today, language) })
                    }
                    onOpen={() => void open(plan)}
                  />
                ))}
              </Shelf>
              <p className="quiet">{t('overview.gone')}</p>
            </>
          )}
        </>
      )}
    </Outside>
  );
}
