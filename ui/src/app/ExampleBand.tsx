/** On top of every page of the example: that it is one, that nothing is kept, and which day it is there. */
import { BookIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { longDay } from '../i18n/dates';
import { useReader } from '../i18n/useReader';
import { usePlanSession } from '../store/usePlan';
import styles from './frame.module.css';

export function ExampleBand({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useReader();
  const { today } = usePlanSession();
  return (
    <div className={styles.example}>
      <BookIcon aria-hidden="true" />
      <p>
        {t('example.band')} {t('example.day', { day: longDay(today, language) })}
      </p>
      <button type="button" className="plain-link" onClick={onClose}>
        {t('example.close')}
      </button>
    </div>
  );
}
