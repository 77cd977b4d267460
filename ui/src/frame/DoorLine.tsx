/** What was found beside the plan when it was opened, and put right: said once, quietly. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/bindings/Notice';
import styles from './frame.module.css';

const wordsKey = {
  staleLogSetAside: 'door.stale',
  foreignLogSetAside: 'door.foreign',
} as const satisfies Record<Notice, string>;

export function DoorLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <p className={styles.line} role="status">
      <span>{t(wordsKey[notice])}</span>
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
