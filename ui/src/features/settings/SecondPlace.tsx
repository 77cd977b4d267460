/** Backups in a second place of the owner's choice: a memory stick, or a folder on another disk. */
import { Button } from '@navikt/ds-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondPlace as Place } from '../../api/bindings/kept';
import type { Problem } from '../../api/bindings/problem';
import {
  backUpToSecondPlace,
  chooseSecondPlace,
  failed,
  forgetSecondPlace,
  secondPlace,
  type Answer,
} from '../../api/shell';
import { DecidedHere } from '../../components/DecidedHere';
import { FailureStrip } from '../../components/FailureStrip';
import { usePlan } from '../../store/usePlan';
import { moment } from '../../i18n/dates';
import { problemWords } from '../../i18n/problem';
import { useReader } from '../../i18n/useReader';
import styles from './settings.module.css';

/** The place, and what is done with it; each answer is the place as it is then. */
function usePlace() {
  const [place, setPlace] = useState<Place | null>(null);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useCallback(async (command: () => Promise<Answer<Place | null>>, keep = false) => {
    setWorking(true);
    const answer = await command();
    setWorking(false);
    setProblem(failed(answer) ? answer.problem : null);
    // A dialog that was closed changes nothing.
    if (!failed(answer) && !(keep && answer.value === null)) setPlace(answer.value);
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the place is outside React and is looked at once
    void ask(secondPlace);
  }, [ask]);
  return { place, working, problem, ask };
}

export function SecondPlace() {
  const { t, i18n } = useTranslation();
  const { settled } = usePlan();
  const { place, working, problem, ask } = usePlace();
  const isDecided = place?.isDecided === true;
  const make = async () => {
    await settled();
    return backUpToSecondPlace();
  };
  return (
    <section className={styles.group}>
      <h2 className="section">{t('second.title')}</h2>
      <p className="body">{t('second.know')}</p>
      {place && <Standing place={place} />}
      {isDecided && <DecidedHere />}
      <div className={styles.sizes}>
        {place?.isThere && (
          <Button variant="secondary" onClick={() => void ask(make)}>
            {t('second.make')}
          </Button>
        )}
        {!isDecided && (
          <Button variant="secondary" onClick={() => void ask(chooseSecondPlace, true)}>
            {t(place === null ? 'second.choose' : 'second.chooseAnother')}
          </Button>
        )}
        {place && !isDecided && (
          <Button variant="tertiary" onClick={() => void ask(forgetSecondPlace)}>
            {t('second.forget')}
          </Button>
        )}
      </div>
      <p className="quiet" role="status">
        {working && t('second.working')}
      </p>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </section>
  );
}

function Standing({ place: { path, isThere, lastMade } }: { place: Place }) {
  const { t } = useTranslation();
  const language = useReader();
  return (
    <div>
      <p className="body" dir="auto">
        {path}
      </p>
      <p className="quiet">
        {t(isThere ? 'second.isThere' : 'second.isNotThere')}{' '}
        {lastMade === null
          ? t('second.neverMade')
          : t('second.lastMade', { at: moment(new Date(lastMade), language) })}
      </p>
    </div>
  );
}
