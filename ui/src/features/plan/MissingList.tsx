/** What the plan shall tell by law, and what it does not tell yet, in short: a quiet list, never a score. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { isOfConsent } from '../../records/consentNotices';
import { NoticeLines } from '../../records/NoticeLines';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { usePlan } from '../../store/usePlan';
import styles from './MissingList.module.css';

export function MissingList() {
  const { t } = useTranslation();
  const { reading } = usePlan();
  const names = useNames();
  const { go } = useNavigation();
  // Who coordinates is one of the points.
  const notices = reading.notices.filter(
    (one) => one.notice !== 'coordinatorMissing' && !isOfConsent(one),
  );
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
            <span>{t(`points.${point}.short`, { ns: 'points' })}</span>
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
