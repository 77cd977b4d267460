/** A line over the page that is said once, quietly, and goes when it has been read. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

export function ReadLine({ words }: { words: string }) {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <div className={styles.line} role="status">
      <div>{words}</div>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          setRead(true);
        }}
      >
        {t('backup.read')}
      </button>
    </div>
  );
}
