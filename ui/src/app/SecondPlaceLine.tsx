/** It has been long since the plan was copied to its second place: asked about once, quietly, on the front page. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondPlace } from '../api/bindings/kept';
import { backUpToSecondPlace, failed } from '../api/shell';
import { usePlan } from '../store/usePlan';
import { count } from '../i18n/dates';
import { useReader } from '../i18n/useReader';
import styles from './frame.module.css';
import { useNavigation } from '../navigation/navigation';

export interface SecondPlaceLineProps {
  /** As it was when the plan was opened. */
  found: SecondPlace | null;
}

export function SecondPlaceLine({ found }: SecondPlaceLineProps) {
  const { t } = useTranslation();
  const language = useReader();
  const { settled } = usePlan();
  const { go } = useNavigation();
  const [outcome, setOutcome] = useState<'made' | 'later' | null>(null);
  if (!found?.longAgo || outcome === 'later') return null;
  const { isThere, daysSince } = found;
  const make = async () => {
    await settled();
    const answer = await backUpToSecondPlace();
    if (failed(answer)) {
      // The settings say why, and what else can be done.
      go('settings');
      return;
    }
    setOutcome('made');
  };
  const asked =
    daysSince === null
      ? t('second.askNever')
      : t('second.ask', { days: count(daysSince, 'day', language) });
  if (outcome === 'made') {
    return (
      <div className={styles.line} role="status">
        <div>{t('second.made')}</div>
      </div>
    );
  }
  return (
    <div className={styles.line} role="status">
      <div>
        {asked} {!isThere && t('second.putIn')}
      </div>
      {isThere && (
        <button type="button" className="plain-link" onClick={() => void make()}>
          {t('second.make')}
        </button>
      )}
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          setOutcome('later');
        }}
      >
        {t('second.later')}
      </button>
    </div>
  );
}
