/**
 * What was set aside because it was broken, and keeps a key of an earlier time: a way in that was closed may still open it.
 * Only the owner can weigh that against the words that may be in it. Nothing is shown when there is none.
 */
import { Button } from '@navikt/ds-react';
import clsx from 'clsx';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { SetAside } from '../../api/bindings/vault';
import { dropAside, failed, setAside } from '../../api/shell';
import { FailureStrip } from '../../components/FailureStrip';
import { moments } from '../../i18n/dates';
import { problemWords } from '../../i18n/problem';
import { useReader } from '../../i18n/useReader';
import styles from './settings.module.css';

/** `changed` is another whenever a way in was changed: then it is looked at anew. */
export function LeftAside({ mayDrop, changed }: { mayDrop: boolean; changed: unknown }) {
  const { t, i18n } = useTranslation();
  const language = useReader();
  const [left, setLeft] = useState<readonly SetAside[]>([]);
  const [sure, setSure] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const look = useCallback(async () => {
    const answer = await setAside();
    if (failed(answer)) setProblem(answer.problem);
    else setLeft(answer.value.filter(({ hasTodaysKey }) => !hasTodaysKey));
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what was set aside lies on the disk
    void look();
  }, [look, changed]);

  const drop = async (name: string) => {
    const answer = await dropAside(name);
    setSure(null);
    setProblem(failed(answer) ? answer.problem : null);
    await look();
  };
  if (left.length === 0 && problem === null) return null;
  const times = moments(
    left.map(({ at }) => new Date(at ?? 0)),
    language,
  );
  return (
    <div>
      <h3 className={styles.label}>{t('aside.title')}</h3>
      <p className={clsx('body', styles.about)}>{t('aside.know')}</p>
      <ul className={styles.ways}>
        {left.map(({ name, at }, place) => (
          <Left
            key={name}
            what={at === null ? name : t('aside.one', { at: times[place] })}
            mayDrop={mayDrop}
            isSure={sure === name}
            onAsk={() => {
              setSure(name);
            }}
            onKeep={() => {
              setSure(null);
            }}
            onDrop={() => void drop(name)}
          />
        ))}
      </ul>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </div>
  );
}

interface LeftProps {
  /** When it was set aside. */
  what: string;
  mayDrop: boolean;
  /** Whether it is asked about. */
  isSure: boolean;
  onAsk: () => void;
  onKeep: () => void;
  onDrop: () => void;
}

function Left({ what, mayDrop, isSure, onAsk, onKeep, onDrop }: LeftProps) {
  const { t } = useTranslation();
  // Several buttons are called alike: whoever does not see what they stand beside, hears it.
  const ofWhat = <span className="aksel-sr-only">: {what}</span>;
  return (
    <li>
      <p className={styles.way}>{what}</p>
      {mayDrop && !isSure && (
        <Button variant="secondary" size="small" onClick={onAsk}>
          {t('aside.drop')}
          {ofWhat}
        </Button>
      )}
      {isSure && (
        <>
          <Button size="small" onClick={onDrop}>
            {t('aside.sure')}
            {ofWhat}
          </Button>
          <Button variant="tertiary" size="small" onClick={onKeep}>
            {t('aside.keep')}
          </Button>
        </>
      )}
    </li>
  );
}
