/** Says, outside the plan, that a file was not saved because the plan was locked meanwhile. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetMissed, useMissed } from './missed';

export function MissedFile() {
  const { t } = useTranslation();
  const isMissed = useMissed();
  useEffect(() => forgetMissed, []);
  return <div role="status">{isMissed && <p className="body">{t('saving.missed')}</p>}</div>;
}
