/** Says what was taken away, or proposed to be, and takes it back. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnerId, useWriter } from '../useField';
import { useFocusInside } from '../useFocusInside';
import styles from './RecordList.module.css';
import type { Removed } from './useRemoving';

export interface RemovedLineProps {
  removed: Removed;
  onUndo: (id: string) => void;
}

export function RemovedLine({ removed, onUndo }: RemovedLineProps) {
  const { t } = useTranslation();
  const owner = useWriter(useOwnerId())?.name ?? '';
  const { name, proposal } = removed;
  const line = useRef<HTMLLIElement>(null);
  // The row that had the focus is gone.
  useFocusInside(line, true);
  return (
    <li ref={line} className={styles.removed}>
      <span id={`removed-${removed.id}`} dir="auto">
        {proposal === null
          ? t('record.removed', { name })
          : t('record.removalProposed', { name, owner })}
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
