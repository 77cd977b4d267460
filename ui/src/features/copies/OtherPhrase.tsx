/** The phrase that opens the other copy, where it is not opened by what opened this one. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import { FailureStrip } from '../../components/FailureStrip';
import { PhraseField } from '../../components/phrase/PhraseField';
import { useRefused } from '../../components/phrase/useRefused';
import styles from './CopiesPage.module.css';

export interface OtherPhraseProps {
  /** Why the last one did not open it. */
  problem: Problem | null;
  onPhrase: (phrase: string) => void;
  onLeave: () => void;
}

export function OtherPhrase({ problem, onPhrase, onLeave }: OtherPhraseProps) {
  const { t } = useTranslation();
  const [phrase, setPhrase] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const refused = useRefused(problem, phrase);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(phrase === '');
    if (phrase !== '') onPhrase(phrase);
  };
  return (
    <form className={styles.phrase} onSubmit={open} noValidate>
      <PhraseField
        label={t('meet.phrase')}
        hint={t('meet.phraseHint')}
        value={phrase}
        onPhrase={setPhrase}
        shown={shown}
        onShown={setShown}
        error={missing && phrase === '' ? t('meet.phraseMissing') : refused.error}
        fieldRef={field}
      />
      {refused.problem && <FailureStrip problem={refused.problem} />}
      <div className={styles.buttons}>
        <Button type="submit">{t('meet.open')}</Button>
        <Button type="button" variant="tertiary" onClick={onLeave}>
          {t('meet.leave')}
        </Button>
      </div>
    </form>
  );
}
