/** No backup could be made when the plan was opened: said once, quietly; the plan itself is as it should be. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

export function BackupLine() {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <p className={styles.line} role="status">
      <span>{t('backup.failed')}</span>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          setRead(true);
        }}
      >
        {t('backup.read')}
      </button>
    </p>
  );
}
