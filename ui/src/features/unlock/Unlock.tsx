/** The door of a plan: its cover, one field, and, quietly, the other ways in. */
import { Button } from '@navikt/ds-react';
import { useEffect, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WayIn } from '../../api/bindings/plan';
import type { OpenedPlan } from '../../api/bindings/program';
import type { OnShelf } from '../../api/bindings/vault';
import { CoverPicture } from '../../components/Cover';
import { FailureStrip } from '../../components/FailureStrip';
import { symbolOf } from '../../components/symbols';
import { groupsIn, groupsOfCode, inGroups } from '../../components/phrase/codeGroups';
import { PhraseField } from '../../components/phrase/PhraseField';
import { quoted } from '../../i18n/quoted';
import { Outside } from '../../app/Outside';
import { useUnsavedWaits } from '../../app/useUnsavedWaits';
import type { ToldToLock } from '../../api/events';
import { Backups } from './Backups';
import { Mended } from './Mended';
import { OtherWays } from './OtherWays';
import styles from './Unlock.module.css';
import { useUnlocking } from './useUnlocking';

export interface UnlockProps {
  onShelf: OnShelf;
  /** Why it is locked, when nobody asked for it. */
  locked: ToldToLock | null;
  /** The recovery code was shown when it locked, and is not shown again. */
  lost?: boolean;
  onBack: () => void;
  onOpened: (opened: OpenedPlan) => void;
}

const lockedKey = {
  idle: 'unlock.idle',
  jump: 'unlock.jump',
  asleep: 'unlock.asleep',
  away: 'unlock.away',
} as const satisfies Record<ToldToLock, string>;
const labelKey = {
  owner: 'unlock.owner',
  contact: 'unlock.contact',
  recovery: 'unlock.recovery',
} as const satisfies Record<WayIn, string>;

export function Unlock({ onShelf, locked, lost = false, onBack, onOpened }: UnlockProps) {
  const { t } = useTranslation();
  const { folder, cover } = onShelf;
  const name = cover?.nickname ?? t('shelf.noCover');
  const title = cover
    ? t('unlock.title', { name: quoted(t, cover.nickname) })
    : t('unlock.titleNameless');
  const [way, setWay] = useState<WayIn>('owner');
  const [secret, setSecret] = useState('');
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unlocking = useUnlocking(folder, onOpened);
  const { state } = unlocking;
  const waits = useUnsavedWaits().includes(folder);
  const atField = state.is === 'refused' && state.place === 'field' ? state.words : null;

  useLayoutEffect(() => {
    field.current?.focus();
  }, [way]);
  useEffect(() => {
    // What was typed stays, and the next key takes its place.
    if (atField !== null) field.current?.select();
  }, [atField]);

  const open = (event: SubmitEvent) => {
    event.preventDefault();
    if (secret.trim() === '') unlocking.refuse(t('unlock.missing'));
    else void unlocking.open(way, secret);
  };
  const write = (typed: string) => {
    // It was said of what stood there.
    if (atField !== null) unlocking.forget();
    // What is mended in the middle stays where the caret is.
    const isAtEnd = field.current?.selectionEnd === typed.length;
    setSecret(way === 'recovery' && isAtEnd ? inGroups(typed) : typed);
  };
  const choose = (other: WayIn) => {
    setWay(other);
    setSecret('');
    unlocking.forget();
  };

  if (state.is === 'mended') {
    const { opened, mended } = state.plan;
    return (
      <Outside title={t('mend.title')}>
        <Mended
          mended={mended}
          onGo={() => {
            onOpened(opened);
          }}
        />
      </Outside>
    );
  }
  return (
    <Outside title={title}>
      <div className={styles.door}>
        <div className={styles.cover} aria-hidden="true">
          <CoverPicture name={name} symbol={symbolOf(cover?.symbol)} colour={cover?.colour} />
        </div>
        <div className={styles.answers}>
          <h1 className="heading">{title}</h1>
          {locked && (
            <p className="body">
              {t(lockedKey[locked])} {!waits && t('unlock.allSaved')}
            </p>
          )}
          {waits && (
            <p className="body">
              <strong>{t('unlock.waitsYet')}</strong> {t('unlock.waits')}
            </p>
          )}
          {lost && <p className="body">{t('unlock.codeGone')}</p>}
          <form className={styles.form} onSubmit={open} noValidate>
            <PhraseField
              key={way}
              fieldRef={field}
              label={t(labelKey[way])}
              hint={way === 'recovery' ? t('unlock.recoveryHint') : undefined}
              value={secret}
              onPhrase={write}
              shown={shown || way === 'recovery'}
              onShown={way === 'recovery' ? undefined : setShown}
              error={atField ?? undefined}
            />
            {way === 'recovery' && (
              <p className="quiet">
                {t('unlock.recoveryGroups', { done: groupsIn(secret), of: groupsOfCode })}
              </p>
            )}
            {atField !== null && way === 'owner' && (
              <p className="quiet">{t('unlock.isContact')}</p>
            )}
            {state.is === 'refused' && state.place === 'page' && (
              <FailureStrip problem={state.problem} />
            )}
            {state.is === 'refused' && state.place === 'page' && state.mendable && (
              <div>
                <p className="quiet">{t('mend.know')}</p>
                <Button
                  type="button"
                  variant="secondary"
                  onClick={() => void unlocking.mend(way, secret)}
                >
                  {t('mend.offer')}
                </Button>
              </div>
            )}
            {state.is === 'refused' && state.damaged && (
              <Backups
                folder={folder}
                onRestore={(backup) => void unlocking.restore(backup, way, secret)}
              />
            )}
            <div className={styles.actions}>
              <Button type="submit">{t('unlock.open')}</Button>
              <Button type="button" variant="tertiary" onClick={onBack}>
                {t('unlock.back')}
              </Button>
            </div>
            <p className={styles.working} role="status">
              {state.is === 'opening' && t('unlock.opening')}
              {state.is === 'restoring' && t('unlock.restoring')}
              {state.is === 'mending' && t('mend.mending')}
            </p>
          </form>
          <OtherWays way={way} onWay={choose} />
        </div>
      </div>
    </Outside>
  );
}
