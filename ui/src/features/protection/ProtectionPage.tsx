/** «Slik er planen beskyttet» inside an open plan. */
import { useTranslation } from 'react-i18next';
import { ProtectionTexts } from './ProtectionTexts';
import styles from './protection.module.css';

export function ProtectionPage() {
  const { t } = useTranslation('protection');
  return (
    <div className={styles.page}>
      <h1 className="title">{t('title')}</h1>
      <ProtectionTexts />
    </div>
  );
}
