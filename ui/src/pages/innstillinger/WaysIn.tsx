/** Who can open the plan: the owner's phrase, the contact's if there is one, and the recovery code. */
import { Button } from '@navikt/ds-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/Problem';
import { failed, removeWay, renewRecovery, waysIn } from '../../api/shell';
import type { WayIn } from '../../api/bindings/WayIn';
import { FailureStrip } from '../../parts/FailureStrip';
import { RecoveryCode } from '../../phrase/RecoveryCode';
import { usePlan } from '../../plan/usePlan';
import { problemWords } from '../../words/problem';
import { ChangePhrase } from './ChangePhrase';
import { PenNeeds } from './PenNeeds';
import styles from './settings.module.css';

/** What is being done to a way in. */
type Doing = { phrase: 'owner' | 'contact' } | { code: string } | null;

export function WaysIn() {
  const { t, i18n } = useTranslation();
  const { plan, owner } = usePlan();
  const [ways, setWays] = useState<readonly WayIn[]>([]);
  const [doing, setDoing] = useState<Doing>(null);
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const contact = plan.people.find((person) => person.roles.includes('primaryContact'));
  const names = { owner: owner.name, contact: contact?.name ?? t('ways.contact') };

  const look = useCallback(async () => {
    const answer = await waysIn();
    if (failed(answer)) setProblem(answer.problem);
    else setWays(answer.value.ways);
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the ways in lie on the disk and are looked at once
    void look();
  }, [look]);

  // What was pressed is gone, so the focus goes to where the new things are.
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(doing);
  useEffect(() => {
    if (shown.current === doing) return;
    shown.current = doing;
    heading.current?.focus();
  }, [doing]);

  const finish = (words: string) => {
    setDoing(null);
    setProblem(null);
    setDone(words);
    void look();
  };
  // Before the ways are looked at again: the first phrase replaces nothing.
  const given = (whose: 'owner' | 'contact') =>
    t(ways.includes(whose) ? 'ways.changed' : 'ways.given', { name: names[whose] });
  const change = (whose: 'owner' | 'contact') => {
    setDone('');
    setDoing({ phrase: whose });
  };
  const takeAway = async () => {
    const answer = await removeWay('contact');
    if (failed(answer)) setProblem(answer.problem);
    else finish(t('ways.removed', { name: names.contact }));
  };
  const renew = async () => {
    setDone('');
    const answer = await renewRecovery();
    if (failed(answer)) setProblem(answer.problem);
    else setDoing({ code: answer.value.recoveryCode ?? '' });
  };

  return (
    <section className={styles.group} data-own-undo>
      <h2 className="section" ref={heading} tabIndex={-1}>
        {t('ways.title')}
      </h2>
      {doing && 'phrase' in doing && (
        <ChangePhrase
          whose={doing.phrase}
          name={names[doing.phrase]}
          inputs={[names.owner, names.contact]}
          onDone={() => {
            finish(given(doing.phrase));
          }}
          onLeave={() => {
            setDoing(null);
          }}
        />
      )}
      {doing && 'code' in doing && (
        <RecoveryCode
          code={doing.code}
          done={t('recovery.done')}
          onDone={() => {
            finish(t('ways.renewed'));
          }}
        />
      )}
      {doing === null && (
        <ul className={styles.ways}>
          <li>
            <p className={styles.way}>{t('ways.owner', { name: names.owner })}</p>
            <Button
              variant="secondary"
              size="small"
              onClick={() => {
                change('owner');
              }}
            >
              {t('ways.change')}
            </Button>
          </li>
          <li>
            <p className={styles.way}>
              {ways.includes('contact')
                ? t('ways.contactHas', { name: names.contact })
                : t('ways.contactNone', { name: names.contact })}
            </p>
            <Button
              variant="secondary"
              size="small"
              onClick={() => {
                change('contact');
              }}
            >
              {ways.includes('contact') ? t('ways.change') : t('ways.give')}
            </Button>
            {ways.includes('contact') && (
              <Button variant="secondary" size="small" onClick={() => void takeAway()}>
                {t('ways.remove')}
              </Button>
            )}
          </li>
          <li>
            <p className={styles.way}>{t('ways.recovery')}</p>
            <Button variant="secondary" size="small" onClick={() => void renew()}>
              {t('ways.renew')}
            </Button>
          </li>
        </ul>
      )}
      {doing === null && ways.includes('contact') && <PenNeeds contact={names.contact} />}
      <p className="quiet" role="status">
        {done}
      </p>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </section>
  );
}
