/** A new pass phrase for one of the two, where it stands among the settings. */
import { Button } from '@navikt/ds-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { WayChanged } from '../../api/bindings/vault';
import { failed, setPhrase } from '../../api/shell';
import { FailureStrip } from '../../components/FailureStrip';
import { NewPhrase, type NewPhraseValue } from '../../components/phrase/NewPhrase';
import { useNewPhrase } from '../../components/phrase/useNewPhrase';
import { useFocusOnWrong } from '../../records/useFocusInside';
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
  const { t } = useTranslation();
  const [value, setValue] = useState(nothing);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const judged = useNewPhrase(value, problem);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnWrong(form, judged.tried, problem);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!judged.judge() || working) return;
    setWorking(true);
    const answer = await setPhrase(whose, value.phrase);
    setWorking(false);
    if (failed(answer)) setProblem(answer.problem);
    else onDone(answer.value);
  };
  return (
    <form ref={form} className={styles.change} onSubmit={(event) => void save(event)} noValidate>
      {whose === 'contact' && <p className="body">{t('phrase.contactMeans', { name })}</p>}
      {!isNew && <p className="quiet">{t('ways.changeMeans')}</p>}
      <NewPhrase
        label={t('ways.newPhrase', { name })}
        value={value}
        onValue={setValue}
        inputs={inputs}
        {...judged.wrong}
      />
      {judged.problem && <FailureStrip problem={judged.problem} />}
      <div className={styles.sizes}>
        <Button type="submit">{t('ways.save')}</Button>
        <Button type="button" variant="tertiary" onClick={onLeave}>
          {t('ways.leave')}
        </Button>
      </div>
      <p className="quiet" role="status">
        {working && t('ways.working')}
      </p>
    </form>
  );
}
