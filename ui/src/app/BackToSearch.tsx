/** Somebody came here from what they looked for: it is marked where it stands, and Escape or one press leads back. */
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../navigation/navigation';
import { useSearch } from '../navigation/search';
import styles from './frame.module.css';
import { useMarkedHit } from './useMarkedHit';

/** Whatever takes Escape for itself while it is open. */
const over = '[role="dialog"], dialog[open], [role="menu"], [role="listbox"], [role="grid"]';

export function BackToSearch() {
  const { t } = useTranslation();
  const { page, go } = useNavigation();
  const { gone, words } = useSearch().looked;
  const isThere = gone !== null && page !== 'search';
  useMarkedHit(isThere ? gone : null);

  useEffect(() => {
    if (!isThere) return;
    const press = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || event.isComposing;
      if (event.key !== 'Escape' || isTaken || document.querySelector(over)) return;
      go('search');
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [isThere, go]);

  if (!isThere) return null;
  return (
    <p className={styles.line}>
      <button
        type="button"
        className="quiet-link"
        aria-keyshortcuts="Escape"
        onClick={() => {
          go('search');
        }}
      >
        <ArrowLeftIcon aria-hidden="true" />
        {t('search.back', { words: words.trim() })}
      </button>
    </p>
  );
}
