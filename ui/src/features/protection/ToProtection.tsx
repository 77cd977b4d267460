/** The way from help and settings to what the program looks after, and what it cannot. */
import { useTranslation } from 'react-i18next';

export interface ToProtectionProps {
  onGo: () => void;
}

export function ToProtection({ onGo }: ToProtectionProps) {
  const { t } = useTranslation('protection');
  const { t: own } = useTranslation();
  return (
    <section>
      <h2 className="section">{t('title')}</h2>
      <p className="body">{own('protection.know')}</p>
      <button type="button" className="plain-link" onClick={onGo}>
        {own('protection.go')}
      </button>
    </section>
  );
}
