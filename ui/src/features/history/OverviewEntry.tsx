/** What the owner said of the contact's overview, in the history: it is no act of the plan, and nothing to undo. */
import { useTranslation } from 'react-i18next';
import type { OverviewSaid } from '../../api/bindings/vault';
import { Sign, type SignProps } from '../../components/Sign';
import { clock } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import { usePlan } from '../../store/usePlan';
import { useNamesOfWays } from '../settings/useNamesOfWays';
import styles from './HistoryPage.module.css';

export function OverviewEntry({ told }: { told: OverviewSaid }) {
  const { t } = useTranslation();
  const language = useReader();
  const { owner, writers } = usePlan();
  const { contact } = useNamesOfWays();
  const nobody: SignProps['by'] = { initials: owner.initials, pen: 'none' };
  return (
    <li className={styles.entry}>
      <h3 className="row-name" dir="auto">
        {t(`overview.was.${told.said}`, { name: contact })}
      </h3>
      <p className={styles.sign}>
        <Sign by={writers.get(owner.id) ?? nobody}>
          {[owner.name, clock(new Date(told.at), language)].join(', ')}
        </Sign>
      </p>
    </li>
  );
}
