/** How far a conversation has come, as dots in the pen's ink: never a count of what is required. */
import { useTranslation } from 'react-i18next';
import styles from './Steps.module.css';

export interface StepsProps {
  /** The step shown now, from 0. */
  at: number;
  of: number;
}

export function Steps({ at, of }: StepsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.steps} role="img" aria-label={t('steps.at', { step: at + 1, of })}>
      {Array.from({ length: of }, (_, step) => (
        <span key={step} className={styles.dot} data-now={step === at || undefined} />
      ))}
    </div>
  );
}
