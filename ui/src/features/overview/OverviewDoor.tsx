/** The door of the contact's overview: one field; or, when there is no overview yet, a new phrase for it. */
import { Button } from '@navikt/ds-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { OverviewTold } from '../../api/bindings/program';
import { dropOverview, makeOverview, openOverview } from '../../api/overview';
import { failed } from '../../api/shell';
import { Outside } from '../../app/Outside';
import { FailureStrip } from '../../components/FailureStrip';
import { NewPhrase, type NewPhraseValue } from '../../components/phrase/NewPhrase';
import { PhraseField } from '../../components/phrase/PhraseField';
import { useNewPhrase } from '../../components/phrase/useNewPhrase';
import { useRefused } from '../../components/phrase/useRefused';
import { useFocusOnPage, useFocusOnWrong } from '../../records/useFocusInside';
import styles from './Overview.module.css';

export interface OverviewDoorProps {
  /** There is none yet. */
  make: boolean;
  onBack: () => void;
  onOpened: (told: OverviewTold) => void;
}

export function OverviewDoor({ make, onBack, onOpened }: OverviewDoorProps) {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(make);
  const [dropped, setDropped] = useState(false);
  const title = t(isNew ? 'overview.make' : 'overview.door');
  return (
    <Outside title={title}>
      <div className={styles.door}>
        <h1 className="heading">{title}</h1>
        {dropped && <p role="status">{t('overview.dropped')}</p>}
        <p className="body">{t(isNew ? 'overview.makeLead' : 'overview.doorLead')}</p>
        {isNew ? (
          <Make onBack={onBack} onOpened={onOpened} />
        ) : (
          <Open
            onBack={onBack}
            onOpened={onOpened}
            onDropped={() => {
              setDropped(true);
              setNew(true);
            }}
          />
        )}
      </div>
    </Outside>
  );
}

type DoorProps = Pick<OverviewDoorProps, 'onBack' | 'onOpened'>;

function Open({ onBack, onOpened, onDropped }: DoorProps & { onDropped: () => void }) {
  const { t } = useTranslation();
  const [phrase, setPhrase] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const refused = useRefused(problem, phrase);
  const field = useRef<HTMLInputElement>(null);
  useFocusOnPage(form);

  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(phrase.trim() === '');
    if (phrase.trim() === '' || working) return;
    setWorking(true);
    const answer = await openOverview(phrase);
    setWorking(false);
    if (failed(answer)) {
      setProblem(answer.problem);
      field.current?.select();
    } else onOpened(answer.value);
  };
  const drop = async () => {
    const answer = await dropOverview();
    if (failed(answer)) setProblem(answer.problem);
    else onDropped();
  };
  return (
    <>
      <form ref={form} className={styles.form} onSubmit={(event) => void open(event)} noValidate>
        <PhraseField
          fieldRef={field}
          label={t('overview.phrase')}
          value={phrase}
          onPhrase={setPhrase}
          shown={shown}
          onShown={setShown}
          error={missing && phrase.trim() === '' ? t('overview.missing') : refused.error}
        />
        {refused.problem && <FailureStrip problem={refused.problem} />}
        <div className={styles.actions}>
          <Button type="submit">{t('overview.open')}</Button>
          <Button type="button" variant="tertiary" onClick={onBack}>
            {t('overview.back')}
          </Button>
        </div>
        <p className={styles.working} role="status">
          {working && t('overview.opening')}
        </p>
      </form>
      <details className={styles.forgotten}>
        <summary>{t('overview.forgotten')}</summary>
        <p className="body">{t('overview.forgottenKnow')}</p>
        <Button type="button" variant="secondary" onClick={() => void drop()}>
          {t('overview.drop')}
        </Button>
      </details>
    </>
  );
}

const nothing: NewPhraseValue = { phrase: '', again: '', shown: false };

function Make({ onBack, onOpened }: DoorProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(nothing);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnPage(form);
  const judged = useNewPhrase(value, problem);
  useFocusOnWrong(form, judged.tried, problem);

  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!judged.judge() || working) return;
    setWorking(true);
    const made = await makeOverview(value.phrase);
    const opened = failed(made) ? made : await openOverview(value.phrase);
    setWorking(false);
    if (failed(opened)) setProblem(opened.problem);
    else onOpened(opened.value);
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void make(event)} noValidate>
      <NewPhrase
        label={t('overview.new')}
        value={value}
        onValue={setValue}
        inputs={[]}
        {...judged.wrong}
      />
      {judged.problem && <FailureStrip problem={judged.problem} />}
      <div className={styles.actions}>
        <Button type="submit">{t('overview.save')}</Button>
        <Button type="button" variant="tertiary" onClick={onBack}>
          {t('overview.back')}
        </Button>
      </div>
      <p className={styles.working} role="status">
        {working && t('overview.making')}
      </p>
    </form>
  );
}
