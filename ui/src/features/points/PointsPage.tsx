/** What an individual plan shall hold: what is there, what is missing, and what stands empty on purpose. */
import { useTranslation } from 'react-i18next';
import type { PointInPlan } from '../../api/bindings/reading';
import { PageParts } from '../../records/PageParts';
import { PlanSheet } from '../../records/PlanSheet';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { usePlan } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import { PointRow } from './PointRow';
import styles from './PointsPage.module.css';

export function PointsPage() {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const names = useNames();
  const { go } = useNavigation();
  useShownRecord();
  const { points } = reading;
  const toPlan = (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go('plan');
      }}
    >
      {t('points.toPlan')}
    </button>
  );
  return (
    <PlanSheet title={t('chapters.points')} know={t('points.know')} aside={toPlan}>
      <PageParts
        parts={points.map((inPlan) => ({
          key: inPlan.point,
          name: withCapital(t(`points.${inPlan.point}.short`, { ns: 'points' })),
          content: <Points points={[inPlan]} />,
        }))}
        whole={<Points points={points} />}
        partOf={({ id }) => plan.leftBlanks.find((one) => one.id === id)?.point}
      />
      <footer className={styles.source}>
        <p>{t('source', { ns: 'points' })}</p>
        <p>{t('before', { ns: 'points' })}</p>
        <p>{t('points.written', { date: longDay(t('date', { ns: 'points' }), names.language) })}</p>
      </footer>
    </PlanSheet>
  );
}

function Points({ points }: { points: readonly PointInPlan[] }) {
  return (
    <ul className={styles.points}>
      {points.map((inPlan) => (
        <PointRow key={inPlan.point} inPlan={inPlan} />
      ))}
    </ul>
  );
}
