/**
 * Whether the contact has the plan in their overview: the owner's yes, which is taken back in one press. The contact
 * types the overview's phrase beside the owner who says yes.
 */
import { Button } from '@navikt/ds-react';
import { useEffect, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { OverviewSaid, WayChanged } from '../../api/bindings/vault';
import { hasOverview, joinOverview, leaveOverview } from '../../api/overview';
import { failed, type Answer } from '../../api/shell';
import { FailureStrip } from '../../components/FailureStrip';
import { PhraseField } from '../../components/phrase/PhraseField';
import { useRefused } from '../../components/phrase/useRefused';
import { problemWords } from '../../i18n/problem';
import { focusInside, useFocusInside, useFocusOnWrong } from '../../records/useFocusInside';
import styles from '../settings/settings.module.css';
import { Said } from './Said';

export interface InOverviewProps {
  /** The contact's name. */
  name: string;
  isIn: boolean;
  /** When it came in and went out, the oldest first. */
  said: readonly OverviewSaid[];
  /** Whether the way in that was used may say yes, and take it back. */
  mayChoose: boolean;
  /** After it was changed; in a few words what was done. */
  onChanged: (words: string, changed: WayChanged) => void;
}

export function InOverview({ name, isIn, said, mayChoose, onChanged }: InOverviewProps) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [working, setWorking] = useState(false);
  const stands = useRef<HTMLDivElement>(null);
  const asked = useRef(asking);
  // What was pressed is gone, and the button stands where it was before.
  useLayoutEffect(() => {
    if (asked.current && !asking && stands.current) focusInside(stands.current);
    asked.current = asking;
  }, [asking]);
  const change = async (words: string, ask: () => Promise<Answer<WayChanged>>) => {
    if (working) return;
    setWorking(true);
    const answer = await ask();
    setWorking(false);
    if (failed(answer)) {
      setProblem(answer.problem);
      return;
    }
    setProblem(null);
    setAsking(false);
    onChanged(words, answer.value);
  };
  return (
    <div className={styles.group}>
      <div ref={stands} className={styles.sizes}>
        <p className={styles.way}>{t(isIn ? 'overview.has' : 'overview.hasNot', { name })}</p>
        {mayChoose && !asking && (
          <Button
            variant="secondary"
            size="small"
            onClick={() => {
              if (isIn) void change(t('overview.taken', { name }), leaveOverview);
              else setAsking(true);
            }}
          >
            {isIn ? t('overview.take') : t('overview.say', { name })}
          </Button>
        )}
      </div>
      {asking && (
        <Ask
          name={name}
          problem={problem}
          onYes={(phrase) => void change(t('overview.given', { name }), () => joinOverview(phrase))}
          onLeave={() => {
            setAsking(false);
          }}
        />
      )}
      <Said name={name} said={said} />
      {working && <p role="status">{t('ways.renewing')}</p>}
      {problem && !asking && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </div>
  );
}

interface AskProps {
  name: string;
  /** Why the last yes came to nothing. */
  problem: Problem | null;
  onYes: (phrase: string) => void;
  onLeave: () => void;
}

function Ask({ name, problem, onYes, onLeave }: AskProps) {
  const { t } = useTranslation();
  const [there, setThere] = useState<boolean | null>(null);
  const [phrase, setPhrase] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState(false);
  const refused = useRefused(problem, phrase);
  useEffect(() => {
    void hasOverview().then((answer) => {
      setThere(!failed(answer) && answer.value);
    });
  }, []);
  const say = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(phrase.trim() === '');
    if (phrase.trim() !== '') onYes(phrase);
  };
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, there !== null);
  useFocusOnWrong(place, missing, problem);
  return (
    <div ref={place}>
      {there === false ? (
        <div className={styles.sizes}>
          <p className="body">{t('overview.none', { name })}</p>
          <Button variant="tertiary" size="small" onClick={onLeave}>
            {t('ways.leave')}
          </Button>
        </div>
      ) : (
        <form className={styles.change} onSubmit={say} noValidate>
          <p className="body">{t('overview.asksContact', { name })}</p>
          <PhraseField
            label={t('overview.contactTypes', { name })}
            value={phrase}
            onPhrase={setPhrase}
            shown={shown}
            onShown={setShown}
            error={missing && phrase.trim() === '' ? t('overview.missing') : refused.error}
          />
          {refused.problem && <FailureStrip problem={refused.problem} />}
          <div className={styles.sizes}>
            <Button type="submit">{t('overview.yes')}</Button>
            <Button type="button" variant="tertiary" onClick={onLeave}>
              {t('ways.leave')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
