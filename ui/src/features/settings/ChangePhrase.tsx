/** A new pass phrase for one of the two, where it stands among the settings. */
import { Button } from '@navikt/ds-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { WayChanged } from '../../api/bindings/vault';
import { failed, setPhrase } from '../../api/shell';
import { FailureStrip } from '../../components/FailureStrip';
import {
  againWrong,
  isTypedAlike,
  NewPhrase,
  type NewPhraseValue,
} from '../../components/phrase/NewPhrase';
import { isTooEasy, problemWords } from '../../i18n/problem';
import styles from './settings.module.css';

export interface ChangePhraseProps {
  whose: 'owner' | 'contact';
  name: string;
  inputs: readonly string[];
  /** There was none before, which it takes the place of. */
  isNew: boolean;
  onDone: (changed: WayChanged) => void;
  onLeave: () => void;
}

const nothing: NewPhraseValue = { phrase: '', again: '', shown: false };

export function ChangePhrase({ whose, name, inputs, isNew, onDone, onLeave }: ChangePhraseProps) {
  const { t, i18n } = useTranslation();
  const [value, setValue] = useState(nothing);
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const alike = isTypedAlike(value);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (value.phrase === '' || !alike || working) return;
    setWorking(true);
    const answer = await setPhrase(whose, value.phrase);
    setWorking(false);
    if (failed(answer)) setProblem(answer.problem);
    else onDone(answer.value);
  };
  const words = problem && problemWords(t, problem, i18n.language);
  const weak =
    problem !== null && isTooEasy(problem) && words
      ? words.reason + ' ' + words.wayForward
      : undefined;
  return (
    <form className={styles.change} onSubmit={(event) => void save(event)} noValidate>
      {whose === 'contact' && <p className="body">{t('phrase.contactMeans', { name })}</p>}
      {!isNew && <p className="quiet">{t('ways.changeMeans')}</p>}
      <NewPhrase
        label={t('ways.newPhrase', { name })}
        value={value}
        onValue={setValue}
        inputs={inputs}
        error={tried && value.phrase === '' ? t('phrase.missing') : weak}
        againError={tried ? againWrong(t, value) : undefined}
      />
      {words && weak === undefined && <FailureStrip problem={words} />}
      <div className={styles.sizes}>
        <Button type="submit">{t('ways.save')}</Button>
        <Button variant="tertiary" onClick={onLeave}>
          {t('ways.leave')}
        </Button>
      </div>
      <p className="quiet" role="status">
        {working && t('ways.working')}
      </p>
    </form>
  );
}
