/** What waits for the owner's word on who sees what: nothing is chosen yet, or what was agreed ends. */
import { useTranslation } from 'react-i18next';
import { isOfConsent } from '../../records/consentNotices';
import { NoticeLines } from '../../records/NoticeLines';
import { Rows } from '../../components/Rows';
import { usePlan } from '../../store/usePlan';
import styles from './HomePage.module.css';

export function WhoSeesWhat() {
  const { t } = useTranslation();
  const { reading } = usePlan();
  const notices = reading.notices.filter(isOfConsent);
  if (notices.length === 0) return null;
  return (
    <div>
      <Rows heading={t('consents.sharing')}>
        <li className={styles.notices}>
          <NoticeLines notices={notices} />
        </li>
      </Rows>
    </div>
  );
}
