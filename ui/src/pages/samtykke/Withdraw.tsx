/** Taking a consent back, which counts from today; and what then stands there: one sentence. */
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consent } from '../../api/bindings/Consent';
import { useFocusInside } from '../../fields/useFocusInside';
import { usePlan } from '../../plan/usePlan';
import { longDay } from '../../words/dates';
import { useReader } from '../../words/useReader';
import { withdrawEdit } from './consents';
import styles from './Samtykke.module.css';

export interface WithdrawProps {
  consent: Consent;
  /** What is taken back, for those who do not see where the button stands. */
  what: string;
}

export function Withdraw({ consent, what }: WithdrawProps) {
  const { t } = useTranslation();
  const { act, today } = usePlan();
  return (
    <button
      type="button"
      className="plain-link"
      aria-label={t('consents.withdrawWhat', { what })}
      onClick={() => {
        void act([withdrawEdit(consent, today)]);
      }}
    >
      {t('consents.withdraw')}
    </button>
  );
}

export interface WithdrawnLineProps {
  consent: Consent;
  /** Whom it let see the plan; without a name it was the consent to the plan itself. */
  name?: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Taken back today it can be undone where it stands. */
export function WithdrawnLine({ consent, name, children }: WithdrawnLineProps) {
  const { t } = useTranslation();
  const { act, today } = usePlan();
  const language = useReader();
  const date = consent.withdrawnOn === null ? '' : longDay(consent.withdrawnOn, language);
  const line = useRef<HTMLDivElement>(null);
  const isToday = consent.withdrawnOn === today;
  // The button that was pressed is gone.
  useFocusInside(line, isToday && document.activeElement === document.body);
  return (
    <div ref={line} className={styles.withdrawn} role="status">
      <p className="quiet" dir="auto">
        {name === undefined
          ? t('consents.planWithdrawn', { date })
          : t('consents.sharingWithdrawn', { name, date })}
      </p>
      {isToday && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            void act([withdrawEdit(consent, null)]);
          }}
        >
          {t('record.undo')}
        </button>
      )}
      {children}
    </div>
  );
}
