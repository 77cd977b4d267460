/** «Slik er planen beskyttet» before any plan is opened, reached from the help at the shelf. */
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { Outside } from '../../app/Outside';
import { ProtectionTexts } from './ProtectionTexts';
import styles from './protection.module.css';

export interface ProtectionOutsideProps {
  onBack: () => void;
}

export function ProtectionOutside({ onBack }: ProtectionOutsideProps) {
  const { t } = useTranslation('protection');
  const { t: own } = useTranslation();
  return (
    <Outside title={t('title')}>
      <div className={styles.page}>
        <h1 className="title">{t('title')}</h1>
        <ProtectionTexts />
        <div>
          <Button variant="secondary" icon={<ArrowLeftIcon aria-hidden="true" />} onClick={onBack}>
            {own('protection.back')}
          </Button>
        </div>
      </div>
    </Outside>
  );
}
