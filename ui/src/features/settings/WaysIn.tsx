/** Who can open the plan: the owner's phrase, the contact's if there is one, and the recovery code. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import type { MayDo, WayChanged } from '../../api/bindings/vault';
import { failed, removeWay, renewRecovery, type Answer } from '../../api/shell';
import { usePolicy } from '../../app/decided';
import { DecidedHere } from '../../components/DecidedHere';
import { FailureStrip } from '../../components/FailureStrip';
import { RecoveryCode } from '../../components/phrase/RecoveryCode';
import { problemWords } from '../../i18n/problem';
import { ChangePhrase } from './ChangePhrase';
import { InOverview } from '../overview/InOverview';
import { LeftAside } from './LeftAside';
import { PenNeeds } from './PenNeeds';
import styles from './settings.module.css';
import { useNamesOfWays } from './useNamesOfWays';
import { useWays } from './useWays';
import { WayRows } from './WayRows';
import { wayWords, type WayDeed } from './wayWords';

/** What is being done to a way in. */
type Doing = { phrase: 'owner' | 'contact' } | { code: string } | null;

export function WaysIn() {
  const { t, i18n } = useTranslation();
  const names = useNamesOfWays();
  const { ways, may, overview, overviewSaid, problem: unread, look } = useWays();
  const [doing, setDoing] = useState<Doing>(null);
  const [working, setWorking] = useState(false);
  const [done, setDone] = useState('');
  const [refused, setRefused] = useState<Problem | null>(null);
  const problem = refused ?? unread;
  const noContactsWay = usePolicy().contactWayIn === false;
  const heading = useFocusWhen(doing);

  const finish = (deed: WayDeed, way: WayIn, changed: WayChanged) => {
    setRefused(null);
    setDone(wayWords(t, deed, names[way], changed, (other) => names[other]));
    // A new code is shown this once, whatever it was made for.
    setDoing(changed.recoveryCode === null ? null : { code: changed.recoveryCode });
    void look();
  };
  const begin = (next: Doing) => {
    setDone('');
    setRefused(null);
    setDoing(next);
  };
  const change = async (deed: WayDeed, way: WayIn, ask: () => Promise<Answer<WayChanged>>) => {
    if (working) return;
    setWorking(true);
    begin(null);
    const answer = await ask();
    setWorking(false);
    if (failed(answer)) setRefused(answer.problem);
    else finish(deed, way, answer.value);
  };

  return (
    <section className={styles.group} data-own-undo>
      <div>
        <h2 className="section" ref={heading} tabIndex={-1}>
          {t('ways.title')}
        </h2>
        <p className="quiet" role="status">
          {working ? t('ways.renewing') : done}
        </p>
      </div>
      {doing && 'phrase' in doing && (
        <ChangePhrase
          whose={doing.phrase}
          name={names[doing.phrase]}
          inputs={[names.owner, names.contact]}
          isNew={!ways.includes(doing.phrase)}
          onDone={(changed) => {
            const deed = ways.includes(doing.phrase) ? 'changed' : 'given';
            finish(deed, doing.phrase, changed);
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
            setDoing(null);
          }}
        />
      )}
      {doing === null && may && (
        <>
          <WayRows
            ways={ways}
            may={noContactsWay ? withoutGiving(may, ways) : may}
            names={names}
            onPhrase={(phrase) => {
              begin({ phrase });
            }}
            onRemove={() => void change('removed', 'contact', () => removeWay('contact'))}
            onRenew={() => void change('renewed', 'recovery', renewRecovery)}
          />
          {noContactsWay && !ways.includes('contact') && (
            <DecidedHere>{t('decided.contactWay')}</DecidedHere>
          )}
          <p className="quiet">{t(may.renewRecovery ? 'ways.means' : 'ways.owners', names)}</p>
        </>
      )}
      {doing === null && may && ways.includes('contact') && (
        <InOverview
          name={names.contact}
          isIn={overview}
          said={overviewSaid}
          mayChoose={may.chooseOverview}
          onChanged={(words, { recoveryCode }) => {
            setDone(words);
            setDoing(recoveryCode === null ? null : { code: recoveryCode });
            void look();
          }}
        />
      )}
      {doing === null && may && <LeftAside mayDrop={may.dropAside} changed={done} />}
      {doing === null && ways.includes('contact') && <PenNeeds contact={names.contact} />}
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
    </section>
  );
}

/** No way in is given to the contact. One that is there can get another phrase. */
function withoutGiving(may: MayDo, ways: readonly WayIn[]): MayDo {
  const gives = (way: WayIn) => way === 'contact' && !ways.includes('contact');
  return { ...may, setPhraseOf: may.setPhraseOf.filter((way) => !gives(way)) };
}

/** A heading that takes the focus: what was pressed is gone, and the new things stand under it. */
function useFocusWhen(doing: Doing) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(doing);
  useLayoutEffect(() => {
    if (shown.current === doing) return;
    shown.current = doing;
    heading.current?.focus();
  }, [doing]);
  return heading;
}
