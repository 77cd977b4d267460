/** Saving a file where the person chooses: under way, where it was saved, or why not. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/bindings/problem';
import type { Saved } from '../api/bindings/program';
import { failed, type Answer } from '../api/shell';
import { FailureStrip } from '../components/FailureStrip';
import { problemWords } from '../i18n/problem';
import { noteMissed } from './missed';

export interface Saving {
  /** Whether it was saved. */
  save: () => Promise<boolean>;
  state: 'none' | 'saving' | Saved | Problem;
}

export const isProblem = (state: Saving['state']): state is Problem =>
  typeof state === 'object' && 'code' in state;

/**
 * `save` answers null when the person closed the dialog: then nothing is said. What is said of a file that was not saved is true
 * as long as the same is asked for: `asked` is what is, in one line.
 */
export function useSaving(save: () => Promise<Answer<Saved | null>>, asked = ''): Saving {
  const [{ state, of }, set] = useState<{ state: Saving['state']; of: string }>({
    state: 'none',
    of: asked,
  });
  const setState = (next: Saving['state']) => {
    set({ state: next, of: asked });
  };
  return {
    state: isProblem(state) && of !== asked ? 'none' : state,
    save: async () => {
      if (state === 'saving') return false;
      setState('saving');
      const answer = await save();
      if (failed(answer)) noteMissed(answer.problem);
      setState(failed(answer) ? answer.problem : (answer.value ?? 'none'));
      return !failed(answer) && answer.value !== null;
    },
  };
}

export interface SavedFileProps {
  saving: Saving;
  /** Shows the file in the system's own program. */
  onOpen: () => void;
}

export function SavedFile({ saving: { state, save }, onOpen }: SavedFileProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <p className="quiet" role="status">
        {state === 'saving' && t('saving.underWay')}
        {typeof state === 'object' && 'path' in state && (
          <>
            {t('saving.saved', { path: state.path })}{' '}
            <button type="button" className="plain-link" onClick={onOpen}>
              {t('saving.open')}
            </button>
          </>
        )}
      </p>
      {isProblem(state) && (
        <FailureStrip
          problem={{ ...problemWords(t, state, i18n.language), onRetry: () => void save() }}
        />
      )}
    </>
  );
}
