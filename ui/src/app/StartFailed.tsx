/** The program could not begin: it says why, and tries again when asked. */
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/bindings/problem';
import { FailureStrip } from '../components/FailureStrip';
import { problemWords } from '../i18n/problem';
import { Outside } from './Outside';

export interface StartFailedProps {
  problem: Problem;
  onRetry: () => void;
}

export function StartFailed({ problem, onRetry }: StartFailedProps) {
  const { t, i18n } = useTranslation();
  return (
    <Outside title={t('program')}>
      <h1 className="title">{t('program')}</h1>
      <FailureStrip problem={{ ...problemWords(t, problem, i18n.language), onRetry }} />
    </Outside>
  );
}
