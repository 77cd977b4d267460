/**
 * What the plan shall tell by law, and what it does not tell yet, in the everyday words that the plan is printed with: a
 * quiet list, never a score. The law's own words stand where all of it is told.
 */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../api/bindings/plan';
import type { Missing, PointPart } from '../../api/bindings/reading';
import { isOfConsent } from '../../records/consentNotices';
import { NoticeLines } from '../../records/NoticeLines';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { usePlan } from '../../store/usePlan';
import { pageFor } from '../points/pageFor';
import { goTo } from './goToPart';
import styles from './MissingList.module.css';

/** What each point tells first. */
const firstOf: Record<Point, PointPart> = {
  goals: 'goals',
  participants: 'people',
  responsibility: 'making',
  contributions: 'ownContribution',
  actions: 'actions',
  how: 'how',
  coordinatorOffered: 'coordinatorOffered',
  period: 'period',
  consent: 'consent',
  cooperation: 'cooperation',
  childParticipation: 'childParticipation',
};

/** The heading on this page over what tells it. */
const headings: Partial<Record<PointPart, string>> = {
  goals: 'plan-goals',
  resources: 'plan-resources',
  needs: 'plan-needs',
  ownContribution: 'plan-contributions',
  actions: 'plan-goals',
  extent: 'plan-goals',
  responsible: 'plan-goals',
  how: 'plan-goals',
  cooperation: 'plan-wanted',
  childParticipation: 'plan-participation',
  making: 'plan-details',
  progress: 'plan-details',
  period: 'plan-details',
  nextRevision: 'plan-details',
};

export function MissingList() {
  const { t } = useTranslation();
  const { reading } = usePlan();
  const names = useNames();
  const { go } = useNavigation();
  // Who coordinates is one of the points.
  const notices = reading.notices.filter(
    (one) => one.notice !== 'coordinatorMissing' && !isOfConsent(one),
  );
  const lead = (point: Point, lacks: Missing | undefined) => {
    if (lacks?.record) {
      go(pageOf[lacks.record.kind], lacks.record);
      return;
    }
    const part = lacks?.part ?? firstOf[point];
    const page = pageFor(part);
    // In the simple view one part stands on the page at a time.
    if (page !== 'plan') go(page);
    else if (!goTo(headings[part])) go('points');
  };
  return (
    <section className={styles.missing} aria-labelledby="plan-missing">
      <h2 className="section" id="plan-missing">
        {names.printed('contents.title')}
      </h2>
      <p className="quiet">{t('plan.missingIntro')}</p>
      <ul className={styles.points}>
        {reading.points.map(({ point, missing, leftBlank }) => (
          <li key={point} className={styles.point}>
            <span className={styles.mark}>
              {missing.length === 0 && <CheckmarkIcon aria-hidden="true" />}
            </span>
            <button
              type="button"
              className={clsx('plain-link', styles.to)}
              onClick={() => {
                lead(point, missing[0]);
              }}
            >
              {t(`points.${point}.lead`, { ns: 'points' })}
              {t(`points.${point}.rest`, { ns: 'points' })}
            </button>
            <span className="quiet">
              {missing.length === 0
                ? t('plan.told')
                : t(leftBlank.length > 0 ? 'points.blank' : 'points.lacking')}
            </span>
          </li>
        ))}
      </ul>
      <NoticeLines notices={notices} />
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('points');
        }}
      >
        {t('points.open')}
      </button>
    </section>
  );
}
