/**
 * What the disk has not taken yet, said on the page: when no field on it says so, and when the plan was to be locked.
 */
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../parts/FailureStrip';
import { usePlanSession, usePlanState } from '../plan/usePlan';
import { problemWords } from '../words/problem';
import styles from './frame.module.css';

export interface UnsavedProps {
  /** A lock waits for it. */
  waiting: boolean;
  onLockAnyway: () => void;
}

export function Unsaved({ waiting, onLockAnyway }: UnsavedProps) {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const { trouble, problems, drafts } = usePlanState();
  const [refused] = [...problems].filter(([key]) => drafts.has(key)).map(([, problem]) => problem);
  const problem = trouble ?? (waiting ? (refused ?? null) : null);
  if (problem === null || (!waiting && drafts.size > 0)) return null;
  const words = problemWords(t, problem, i18n.language);
  return (
    <div className={styles.unsaved}>
      <FailureStrip problem={trouble ? { ...words, onRetry: store.retry } : words} />
      {waiting && (
        <p className={styles.choice}>
          <span>{t('locking.unsaved')}</span>
          <Button variant="secondary" size="small" onClick={onLockAnyway}>
            {t('locking.anyway')}
          </Button>
        </p>
      )}
    </div>
  );
}
