/** A field for a pass phrase or a code: hidden or shown, as one likes, and never remembered by the web view. */
import { EyeIcon, EyeSlashIcon } from '@navikt/aksel-icons';
import { TextField } from '@navikt/ds-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { enterGoesOn } from '../enterGoesOn';
import styles from './phrase.module.css';

export interface PhraseFieldProps {
  label: string;
  hint?: ReactNode;
  value: string;
  onPhrase: (phrase: string) => void;
  shown: boolean;
  /** Without it there is no button to show and hide with. */
  onShown?: ((shown: boolean) => void) | undefined;
  error?: ReactNode;
  fieldRef?: Ref<HTMLInputElement> | undefined;
}

export function PhraseField(props: PhraseFieldProps) {
  const { label, hint, value, onPhrase, shown, onShown, error, fieldRef } = props;
  const { t } = useTranslation();
  return (
    <div className={styles.field}>
      <TextField
        ref={fieldRef ?? null}
        className={styles.input ?? ''}
        label={label}
        description={hint}
        type={shown ? 'text' : 'password'}
        // Neither a name to save nor a field to fill in by itself.
        autoComplete={shown ? 'off' : 'new-password'}
        autoCapitalize="off"
        spellCheck={false}
        data-own-undo
        onKeyDown={enterGoesOn}
        value={value}
        error={error}
        onChange={(event) => {
          onPhrase(event.currentTarget.value);
        }}
      />
      {onShown && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            onShown(!shown);
          }}
        >
          {shown ? <EyeSlashIcon aria-hidden="true" /> : <EyeIcon aria-hidden="true" />}
          <span className={styles.show}>{t(shown ? 'phrase.hide' : 'phrase.show')}</span>
        </button>
      )}
    </div>
  );
}
