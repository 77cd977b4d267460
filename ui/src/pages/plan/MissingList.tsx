/** What the plan shall tell by law, and what it does not tell yet: a quiet list, never a score. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../fields/useNames';
import { usePlan } from '../../plan/usePlan';
import { pointsOf } from './contents';
import styles from './MissingList.module.css';

export function MissingList() {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const names = useNames();
  return (
    <section className={styles.missing} aria-labelledby="plan-missing">
      <h2 className="section" id="plan-missing">
        {names.printed('contents.title')}
      </h2>
      <p className="quiet">{t('plan.missingIntro')}</p>
      <ul className={styles.points}>
        {pointsOf(plan).map(({ point, isTold }) => (
          <li key={point} className={styles.point}>
            <span className={styles.mark}>{isTold && <CheckmarkIcon aria-hidden="true" />}</span>
            <span>{names.printed(`contents.points.${point}`)}</span>
            <span className="quiet">
              {isTold ? t('plan.told') : names.printed('contents.nowhere')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
