/**
 * The truth about the last save, in the corner of every page. While saving the
 * words stay as they are, as long as that is over before anybody can wonder.
 */
import { CheckmarkIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './SavedMark.module.css';

/** Set only after the plan file has it; null before the first save. */
export interface SavedAt {
  /** «kl. 14.32». */
  clock: string;
  /** Another for each save, also of the same moment. */
  moment: Date;
}

export type SaveState =
  | { kind: 'saved'; at: SavedAt | null }
  /** The disk takes its time. */
  | { kind: 'saving' }
  | { kind: 'failed' };

export interface SavedMarkProps {
  state: SaveState;
}

/** That all is saved is said aloud first when nothing more was saved for so long, in milliseconds: not at every letter. */
export const restsAfter = 2500;

export function SavedMark({ state }: SavedMarkProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.mark} data-kind={state.kind}>
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
            <span>{t('save.saved', { at: state.at.clock })}</span>
          </>
        )}
      </p>
      <p className="aksel-sr-only" role="status">
        {useHeard(state)}
      </p>
    </>
  );
}

/**
 * What is said of it aloud: once when saving has come to rest after a change, and at once when it fails. In between nothing
 * stands there, so that the same word is said anew.
 */
function useHeard(state: SaveState): string {
  const { t } = useTranslation();
  const moment = state.kind === 'saved' ? (state.at?.moment ?? null) : null;
  const [restedAt, setRestedAt] = useState<Date | null>(null);
  useEffect(() => {
    if (moment === null) return;
    const rest = setTimeout(() => {
      setRestedAt(moment);
    }, restsAfter);
    return () => {
      clearTimeout(rest);
    };
  }, [moment]);
  if (state.kind === 'failed') return t('save.failed');
  return moment !== null && moment === restedAt ? t('save.heard') : '';
}
