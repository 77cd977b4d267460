/** The shelf: the plans on this laptop, all locked, known by their covers only. */
import { PlusIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { OnShelf, TakenCopy } from '../../api/bindings/vault';
import { failed, openExample, shelf, type Answer } from '../../api/shell';
import type { Ended } from '../../app/ended';
import { Cover } from '../../components/Cover';
import { FailureStrip } from '../../components/FailureStrip';
import { Shelf } from '../../components/Shelf';
import { symbolOf } from '../../components/symbols';
import { Outside } from '../../app/Outside';
import type { Place } from '../../app/place';
import { useUnsavedWaits } from '../../app/useUnsavedWaits';
import { nearDay } from '../../i18n/dates';
import { dayOf, type Day } from '../../i18n/day';
import { problemWords } from '../../i18n/problem';
import { useReader } from '../../i18n/useReader';
import { FirstStart } from './FirstStart';
import { FromTheMunicipality } from './FromTheMunicipality';
import styles from './ShelfPage.module.css';
import { ShelfNotice } from './ShelfNotice';
import { ToOverview } from './ToOverview';
import { Troubled } from './Troubled';

type Standing = { plans: OnShelf[] } | { problem: Problem } | null;

export interface ShelfPageProps {
  today: Day;
  /** A plan that was just ended. */
  ended: Ended | null;
  /** A locked copy that just came from a file. */
  taken: Answer<TakenCopy> | null;
  onGo: (place: Place) => void;
}

export function ShelfPage({ today, ended, taken, onGo }: ShelfPageProps) {
  const { t } = useTranslation();
  const { standing, look } = useStanding(taken);
  const [refused, setRefused] = useState<Problem | null>(null);
  const plans = standing && 'plans' in standing ? standing.plans : [];
  const isFirst = standing !== null && 'plans' in standing && plans.length === 0;
  const ways = {
    onBegin: () => {
      onGo({ at: 'begin', how: 'new' });
    },
    onTakeIn: () => {
      onGo({ at: 'takeIn' });
    },
    onExample: () => {
      void openExample().then((answer) => {
        if (failed(answer)) setRefused(answer.problem);
        else onGo({ at: 'plan', opened: answer.value });
      });
    },
  };
  const told = (
    <>
      <FromTheMunicipality />
      <ShelfNotice ended={ended} taken={taken} />
      {refused && <Failed problem={refused} />}
      {standing && 'problem' in standing && (
        <Failed problem={standing.problem} onRetry={() => void look()} />
      )}
    </>
  );
  return (
    <Outside
      title={t('shelf.title')}
      page={standing === null ? 'waiting' : isFirst ? 'first' : 'shelf'}
      onSettings={() => {
        onGo({ at: 'settings' });
      }}
      onHelp={() => {
        onGo({ at: 'help' });
      }}
    >
      {isFirst ? (
        <FirstStart {...ways} told={told} />
      ) : (
        standing !== null && (
          <>
            <Head onBegin={ways.onBegin} />
            {told}
            <Covers plans={plans} today={today} onGo={onGo} />
            <Troubled plans={plans} />
            <div className={styles.others}>
              <button type="button" className="plain-link" onClick={ways.onTakeIn}>
                {t('shelf.takeIn')}
              </button>
              <button type="button" className="plain-link" onClick={ways.onExample}>
                {t('shelf.example')}
              </button>
              <ToOverview onGo={onGo} />
            </div>
          </>
        )
      )}
    </Outside>
  );
}

/** What stands on the shelf, looked at once, and when one more has come. */
function useStanding(taken: ShelfPageProps['taken']) {
  const [standing, setStanding] = useState<Standing>(null);
  const look = useCallback(async () => {
    const answer = await shelf();
    setStanding(failed(answer) ? answer : { plans: answer.value });
  }, []);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the shelf is outside React
    void look();
  }, [look, taken]);
  return { standing, look };
}

function Head({ onBegin }: { onBegin: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.head}>
      <div>
        <h1 className="title">{t('shelf.title')}</h1>
        <p className={styles.sub}>{t('shelf.allLocked')}</p>
      </div>
      <Button
        className={styles.begin ?? ''}
        icon={<PlusIcon aria-hidden="true" />}
        onClick={onBegin}
      >
        {t('shelf.begin')}
      </Button>
    </div>
  );
}

function Failed({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { t, i18n } = useTranslation();
  const words = problemWords(t, problem, i18n.language);
  return <FailureStrip problem={onRetry ? { ...words, onRetry } : words} />;
}

interface CoversProps {
  plans: readonly OnShelf[];
  today: Day;
  onGo: (place: Place) => void;
}

function Covers({ plans, today, onGo }: CoversProps) {
  const { t } = useTranslation();
  const language = useReader();
  const waiting = useUnsavedWaits();
  const caption = ({ folder, cover, problem }: OnShelf) => {
    if (problem !== null) return t('shelf.troubled');
    if (waiting.includes(folder)) return t('shelf.waits');
    if (cover?.lastOpened == null) return t('shelf.neverOpened');
    const day = nearDay(dayOf(new Date(cover.lastOpened)), today, language);
    return t('shelf.opened', { day });
  };
  return (
    <Shelf label={t('shelf.label')}>
      {plans.map((onShelf) => (
        <Cover
          key={onShelf.folder}
          name={onShelf.cover?.nickname ?? t('shelf.noCover')}
          symbol={symbolOf(onShelf.cover?.symbol)}
          colour={onShelf.cover?.colour}
          caption={caption(onShelf)}
          onOpen={() => {
            onGo({ at: 'unlock', onShelf, locked: null });
          }}
        />
      ))}
    </Shelf>
  );
}
