/**
 * Somebody came in, and the plan was hidden: it is locked, and what stands here says nothing of it. Any key, or the
 * button, leads to its door.
 */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outside } from './Outside';

export function Hidden({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The key that hid it may still be held down.
      if (event.repeat || event.key === 'F9') return;
      event.preventDefault();
      onBack();
    };
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
    };
  }, [onBack]);
  return (
    <Outside title={t('program')}>
      <h1 className="aksel-sr-only">{t('program')}</h1>
      <button type="button" className="quiet-link" onClick={onBack}>
        {t('unlock.open')}
      </button>
    </Outside>
  );
}
