/**
 * The plan as it was: when, what differs from today, and the way back for one sentence, one record or all of it. Nothing
 * is asked before it is done: it is an act like any other, and is undone like one.
 */
import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useCallback, useLayoutEffect, useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { BringBack, Compared } from '../../api/bindings/kept';
import { Foot } from '../../app/Foot';
import { FailureStrip } from '../../components/FailureStrip';
import type { InWords } from '../../records/askWords';
import { usePlan, usePlanSession } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { clock, shortDay } from '../../i18n/dates';
import { dayOf } from '../../i18n/day';
import { problemWords } from '../../i18n/problem';
import { useReader } from '../../i18n/useReader';
import { BackupList } from './BackupList';
import { blocksOf } from './rows';
import { Sheets } from './Sheets';
import styles from './RestorePage.module.css';
import { dayWords, isNear, type Telling } from './told';
import { useLookedAt, type ComparedInWords } from './useLookedAt';

function useTelling(inWords: InWords): Telling {
  const { t } = useTranslation();
  const language = useReader();
  const { today, writers } = usePlan();
  return { t, language, today, inWords, writers };
}

export function RestorePage() {
  const { t, i18n } = useTranslation();
  const { store } = usePlanSession();
  const { backups, inWords, compared, ...looked } = useLookedAt();
  const { isCopy, chosen, choose, lookElsewhere, problem } = looked;
  const telling = useTelling(inWords);
  const heading = useFocusAfter(compared);
  const bring = (what: BringBack) => {
    if (compared === null) return;
    heading.acted();
    void store.bringBack({ from: compared.told.name, what });
  };
  return (
    <div className={styles.page}>
      <div>
        <h1 className="title" data-title-line>
          {t('chapters.restore')}
        </h1>
        <p className={styles.know}>{t('back.know')}</p>
      </div>
      {problem && <FailureStrip problem={problemWords(t, problem, i18n.language)} />}
      <p className="aksel-sr-only" role="status">
        {backups === null && t('back.reading')}
      </p>
      {backups !== null && (
        <div className={styles.both}>
          <div>
            {backups.length === 0 && <p className="body">{t('back.none')}</p>}
            <BackupList
              backups={backups}
              chosen={chosen}
              telling={telling}
              onChoose={choose}
              onElsewhere={() => void lookElsewhere()}
            />
          </div>
          {compared && (
            <div className={styles.looked}>
              {isCopy && <p className="quiet">{t('back.isCopy')}</p>}
              <Looked compared={compared} telling={telling} heading={heading.ref} onBring={bring} />
            </div>
          )}
        </div>
      )}
      {compared && <Whole compared={compared} telling={telling} onBring={bring} />}
    </div>
  );
}

/** What was brought back no longer differs, and its button is gone: the focus goes to where the sheets begin. */
function useFocusAfter(compared: Compared | null) {
  const ref = useRef<HTMLHeadingElement>(null);
  const hasActed = useRef(false);
  useLayoutEffect(() => {
    if (!hasActed.current) return;
    hasActed.current = false;
    if (document.activeElement === document.body) ref.current?.focus();
  }, [compared]);
  const acted = useCallback(() => {
    hasActed.current = true;
  }, []);
  return { ref, acted };
}

interface WholeProps {
  compared: Compared;
  telling: Telling;
  onBring: (what: BringBack) => void;
}

interface LookedProps extends WholeProps {
  compared: ComparedInWords;
  heading: Ref<HTMLHeadingElement>;
}

function Looked({ compared, telling, heading, onBring }: LookedProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { whole } = usePlan();
  const { language, today } = telling;
  const at = new Date(compared.told.madeAt);
  const day = dayOf(at);
  const head = {
    day: withCapital(dayWords(compared.told, telling)),
    // The day says it all but for today, which may be both then and now.
    time: isNear(day, today) && day !== today ? shortDay(day, language) : clock(at, language),
  };
  return (
    <>
      <Sheets
        then={head}
        heading={heading}
        blocks={blocksOf(compared, { t, now: whole, inWords: compared.inWords }, all)}
        onBring={onBring}
      />
      {compared.differs.length === 0 && <p className="body">{t('back.alike')}</p>}
      <button
        type="button"
        className="plain-link"
        aria-pressed={all}
        onClick={() => {
          setAll(!all);
        }}
      >
        {all ? t('back.onlyDiffers') : t('back.all')}
      </button>
    </>
  );
}

/** The foot: all of it, which only the owner brings back. */
function Whole({ compared, telling, onBring }: WholeProps) {
  const { t } = useTranslation();
  const { pen, owner } = usePlan();
  const { readsDiary } = usePlanSession();
  const isOwners = readsDiary && pen.words === owner.id;
  if (compared.differs.length === 0) return null;
  return (
    <Foot>
      <p className="quiet">{isOwners ? t('back.kept') : t('back.owners', { name: owner.name })}</p>
      {isOwners && (
        <Button
          icon={<ArrowUndoIcon aria-hidden="true" />}
          onClick={() => {
            onBring({ what: 'whole' });
          }}
        >
          {t('back.whole', { day: dayWords(compared.told, telling) })}
        </Button>
      )}
    </Foot>
  );
}
