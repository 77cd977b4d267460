/** The settings as they are reached from the shelf. */
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { Outside } from '../../app/Outside';
import { AllDecided } from './AllDecided';
import { ProgramSettings } from './ProgramSettings';
import styles from './settings.module.css';

export interface SettingsOutsideProps {
  onBack: () => void;
}

export function SettingsOutside({ onBack }: SettingsOutsideProps) {
  const { t } = useTranslation();
  return (
    <Outside title={t('settings.title')}>
      <div className={styles.page}>
        <h1 className="title">{t('settings.title')}</h1>
        <ProgramSettings />
        <AllDecided />
        <div>
          <Button variant="secondary" icon={<ArrowLeftIcon aria-hidden="true" />} onClick={onBack}>
            {t('settings.back')}
          </Button>
        </div>
      </div>
    </Outside>
  );
}
