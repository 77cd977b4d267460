/**
 * What was set aside because it was broken, and keeps a key of an earlier time: a way in that was closed may still open it.
 * Only the owner can weigh that against the words that may be in it. Nothing is shown when there is none.
 */
import { Button } from '@navikt/ds-react';
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
      <p className="body">{t('aside.know')}</p>
      <ul className={styles.ways}>
        {left.map(({ name, at }, place) => (
          <li key={name}>
            <p className={styles.way}>
              {at === null ? name : t('aside.one', { at: times[place] })}
            </p>
            {mayDrop && sure !== name && (
              <Button
                variant="secondary"
                size="small"
                onClick={() => {
                  setSure(name);
                }}
              >
                {t('aside.drop')}
              </Button>
            )}
            {sure === name && (
              <>
                <Button size="small" onClick={() => void drop(name)}>
                  {t('aside.sure')}
                </Button>
                <Button
                  variant="tertiary"
                  size="small"
                  onClick={() => {
                    setSure(null);
                  }}
                >
                  {t('aside.keep')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </div>
  );
}
