/** Says what was taken away, and takes it back. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusInside } from '../useFocusInside';
import styles from './RecordList.module.css';
import type { Removed } from './useRemoving';

export interface RemovedLineProps {
  removed: Removed;
  onUndo: (id: string) => void;
}

export function RemovedLine({ removed, onUndo }: RemovedLineProps) {
  const { t } = useTranslation();
  const line = useRef<HTMLLIElement>(null);
  // The row that had the focus is gone.
  useFocusInside(line, true);
  return (
    <li ref={line} className={styles.removed}>
      <span id={`removed-${removed.id}`} dir="auto">
        {t('record.removed', { name: removed.name })}
      </span>
      <button
        type="button"
        className="plain-link"
        aria-describedby={`removed-${removed.id}`}
        onClick={() => {
          onUndo(removed.id);
        }}
      >
        {t('record.undo')}
      </button>
    </li>
  );
}
