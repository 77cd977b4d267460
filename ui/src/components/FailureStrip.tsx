/** What went wrong and the way forward, right under what was being written. The text itself stays. */
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import styles from './FailureStrip.module.css';

/** One problem as a person meets it: two plain sentences. */
export interface ShownProblem {
  reason: string;
  wayForward: string;
  /** Offered as a button when trying again makes sense. */
  onRetry?: () => void;
  /** Offered as a button when invisible characters are all that is wrong. */
  onClean?: () => void;
}

export interface FailureStripProps {
  problem: ShownProblem;
  /** So that the field can point at its description. */
  id?: string;
}

export function FailureStrip({ problem, id }: FailureStripProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.strip} role="alert" id={id}>
      <ExclamationmarkTriangleIcon className={styles.icon} aria-hidden="true" />
      <p className={styles.words}>
        <strong>{problem.reason}</strong> {problem.wayForward}
      </p>
      {problem.onClean && (
        <button type="button" className="plain-link" onClick={problem.onClean}>
          {t('failure.clean')}
        </button>
      )}
      {problem.onRetry && (
        <button type="button" className="plain-link" onClick={problem.onRetry}>
          {t('failure.retry')}
        </button>
      )}
    </div>
  );
}
