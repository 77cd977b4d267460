/** Taking a consent back, which counts from today; and what then stands there: one sentence. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../api/bindings/plan';
import { usePlan } from '../../store/usePlan';
import { longDay } from '../../i18n/dates';
import { useReader } from '../../i18n/useReader';
import styles from './ConsentsPage.module.css';

export interface WithdrawProps {
  /** What is taken back, for those who do not see where the button stands. */
  what: string;
  onWithdraw: () => void;
}

export function Withdraw({ what, onWithdraw }: WithdrawProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="plain-link"
      aria-label={t('consents.withdrawWhat', { what })}
      onClick={onWithdraw}
    >
      {t('consents.withdraw')}
    </button>
  );
}

export interface WithdrawnLineProps {
  consent: Consent;
  /** Whom it let see the plan; without a name it was the consent to the plan itself. */
  name?: string;
  /** Another one still holds. */
  isOneOfMore?: boolean;
  onUndo: (consent: Consent) => void;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Taken back today it can be undone where it stands. */
export function WithdrawnLine(props: WithdrawnLineProps) {
  const { consent, onUndo, children } = props;
  const { t } = useTranslation();
  const { today } = usePlan();
  const words = useWithdrawnWords(props);
  return (
    <div id={`record-${consent.id}`} className={styles.withdrawn} role="status">
      <p className="quiet" dir="auto">
        {words}
      </p>
      {consent.withdrawnOn === today && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            onUndo(consent);
          }}
        >
          {t('record.undo')}
        </button>
      )}
      {children}
    </div>
  );
}

function useWithdrawnWords({ consent, name, isOneOfMore = false }: WithdrawnLineProps): string {
  const { t } = useTranslation();
  const language = useReader();
  const { withdrawnOn, topics } = consent;
  const date = withdrawnOn === null ? '' : longDay(withdrawnOn, language);
  if (name === undefined) return t('consents.planWithdrawn', { date });
  if (!isOneOfMore) return t('consents.sharingWithdrawn', { name, date });
  const what = topics.trim();
  return what === ''
    ? t('consents.oneWithdrawn', { date })
    : t('consents.topicsWithdrawn', { date, topics: what });
}
