/** What the disk has not taken yet, said on the page when no field on it says so. */
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../components/FailureStrip';
import { usePlanSession, usePlanState } from '../store/usePlan';
import { problemWords } from '../i18n/problem';
import styles from './frame.module.css';

export function Unsaved() {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const { trouble, drafts } = usePlanState();
  if (trouble === null || drafts.size > 0) return null;
  const words = problemWords(t, trouble, i18n.language);
  return (
    <div className={styles.unsaved}>
      <FailureStrip problem={{ ...words, onRetry: store.retry }} />
    </div>
  );
}
