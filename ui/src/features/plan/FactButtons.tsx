/** What is not told yet, as quiet buttons: nothing is required, and nothing stands empty. */
import { PlusIcon } from '@navikt/aksel-icons';
import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import styles from './FactButtons.module.css';

export interface FactButtonsProps<F extends string> {
  missing: readonly { fact: F; name: string }[];
  /** Those that are seen also when nobody is near. */
  seen?: readonly F[];
  onOpen: (fact: F) => void;
}

export function FactButtons<F extends string>({ missing, seen = [], onOpen }: FactButtonsProps<F>) {
  const { t } = useTranslation();
  if (missing.length === 0) return null;
  return (
    <ul className={styles.missing} aria-label={t('plan.notTold')}>
      {missing.map(({ fact, name }) => (
        <li key={fact} data-seen={seen.includes(fact) || undefined}>
          <button
            type="button"
            className={clsx('quiet-link', styles.button)}
            onClick={() => {
              onOpen(fact);
            }}
          >
            <PlusIcon aria-hidden="true" />
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
