/** The first stop of the keyboard: past the pen and the chapters, to the page. */
import { useTranslation } from 'react-i18next';
import { focusHeading } from './useArrival';
import styles from './frame.module.css';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.skip} onClick={focusHeading}>
      {t('skip')}
    </button>
  );
}
