/** Help and rights as they are reached from the shelf, before any plan is opened. */
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { Outside } from '../../app/Outside';
import { ToProtection } from '../protection/ToProtection';
import styles from './HelpPage.module.css';
import { HelpTexts } from './HelpTexts';
import { Rules } from './Rules';
import { Version } from './Version';

export interface HelpOutsideProps {
  onBack: () => void;
  onProtection: () => void;
}

export function HelpOutside({ onBack, onProtection }: HelpOutsideProps) {
  const { t } = useTranslation();
  return (
    <Outside title={t('chapters.help')}>
      <div className={styles.page}>
        <h1 className="title">{t('chapters.help')}</h1>
        <HelpTexts />
        <Rules />
        <ToProtection onGo={onProtection} />
        <Version />
        <div>
          <Button variant="secondary" icon={<ArrowLeftIcon aria-hidden="true" />} onClick={onBack}>
            {t('settings.back')}
          </Button>
        </div>
      </div>
    </Outside>
  );
}
