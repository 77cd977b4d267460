/**
 * The truth about the last save, in the corner of every page. While saving the
 * words stay as they are, as long as that is over before anybody can wonder.
 */
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import styles from './SavedMark.module.css';

/** `at` is «kl. 14.32», set only after the plan file has it; null before the first save. */
export type SaveState =
  | { kind: 'saved'; at: string | null }
  /** The disk takes its time. */
  | { kind: 'saving' }
  | { kind: 'failed' };

export interface SavedMarkProps {
  state: SaveState;
}

export function SavedMark({ state }: SavedMarkProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.mark} data-kind={state.kind} role="status">
      {state.kind === 'failed' && (
        <>
          <ExclamationmarkTriangleIcon aria-hidden="true" />
          <span>{t('save.failed')}</span>
        </>
      )}
      {state.kind === 'saving' && <span>{t('save.saving')}</span>}
      {state.kind === 'saved' && state.at !== null && (
        <>
          <CheckmarkIcon aria-hidden="true" />
          <span>{t('save.saved', { at: state.at })}</span>
        </>
      )}
    </p>
  );
}
