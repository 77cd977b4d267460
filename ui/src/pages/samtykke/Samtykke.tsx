/** Samtykke og deling: what the owner has said yes to, and who sees what. */
import { useTranslation } from 'react-i18next';
import { NoticeLines } from '../../fields/NoticeLines';
import { PlanSheet } from '../../fields/PlanSheet';
import { useShownRecord } from '../../frame/useShownRecord';
import { noticesOf } from '../../plan/notices';
import { usePlan } from '../../plan/usePlan';
import { PlanConsents } from './PlanConsents';
import styles from './Samtykke.module.css';
import { Sharing } from './Sharing';
import { WhoConsents } from './WhoConsents';

export function Samtykke() {
  const { t } = useTranslation();
  const { plan, whole, today } = usePlan();
  useShownRecord();
  const notices = noticesOf(plan, whole.people, today).filter(
    ({ notice }) => notice === 'turnsSixteen' || notice === 'turnsEighteen',
  );
  return (
    <PlanSheet title={t('chapters.samtykke')}>
      <div className={styles.section}>
        <WhoConsents />
        <NoticeLines notices={notices} />
        <PlanConsents consents={plan.consents} />
      </div>
      <Sharing consents={plan.consents} />
    </PlanSheet>
  );
}
