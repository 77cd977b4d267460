/** The phrase that opens the other copy, where it is not opened by what opened this one. */
import { Button } from '@navikt/ds-react';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureStrip } from '../../components/FailureStrip';
import { PhraseField } from '../../components/phrase/PhraseField';
import type { ProblemWords } from '../../i18n/problem';
import styles from './CopiesPage.module.css';

export interface OtherPhraseProps {
  /** Why the last one did not open it. */
  problem: ProblemWords | null;
  onPhrase: (phrase: string) => void;
  onLeave: () => void;
}

export function OtherPhrase({ problem, onPhrase, onLeave }: OtherPhraseProps) {
  const { t } = useTranslation();
  const [phrase, setPhrase] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
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
        error={tried && phrase === '' ? t('meet.phraseMissing') : undefined}
        fieldRef={field}
      />
      {problem && <FailureStrip problem={problem} />}
      <div className={styles.buttons}>
        <Button type="submit">{t('meet.open')}</Button>
        <Button variant="tertiary" onClick={onLeave}>
          {t('meet.leave')}
        </Button>
      </div>
    </form>
  );
}
