/** Says that something is not the person's to choose here, where they would look for the choice. */
import { Buildings3Icon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DecidedHere.module.css';

export interface DecidedHereProps {
  /** What follows from it, when that does not show. */
  children?: ReactNode;
}

export function DecidedHere({ children }: DecidedHereProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.decided}>
      <Buildings3Icon className={styles.icon} aria-hidden="true" />
      <span>
        <strong>{t('decided.here')}</strong> {children}
      </span>
    </p>
  );
}
