/** The places of the program, and what leads from one to another. */
import { lazy, startTransition, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockReason, OpenedPlan, Start } from '../api/bindings/program';
import { whenTold } from '../api/events';
import { ShelfPage } from '../features/shelf/ShelfPage';
import { LeaveOutside } from './LeaveOutside';
import { OtherShelf } from './OtherShelf';
import { isPlan, openIn, type Place } from './place';
import { useHelpKey } from './useHelpKey';
import { useWantedCopy } from './useWantedCopy';
import { useToday } from './useToday';

const beyond = () => import('./Beyond');
const Beyond = lazy(beyond);

/** The places outside a plan where nothing is half done. */
const leavable: readonly Place['at'][] = ['shelf', 'settings', 'unlock'];

/** Milliseconds the first page is left in peace before the others are fetched. */
const peace = 250;

function placeOf({ open }: Start): Place {
  if (open === null) return { at: 'shelf' };
  return { at: 'plan', opened: open };
}

/** Where one stands after a plan was locked: at its door when nobody asked for it, else at the shelf. The example has no door. */
function afterLocking(
  now: Place,
  { folder, cover, isExample }: OpenedPlan,
  why: LockReason,
): Place {
  if (why === 'asked' || isExample) return { at: 'shelf' };
  if (why === 'overview') return { at: 'overview', told: null };
  const onShelf = { folder, cover, problem: null };
  if (why === 'hidden') return { at: 'hidden', onShelf };
  return { at: 'unlock', onShelf, locked: why, lost: now.at === 'sheet' };
}

export interface ProgramProps {
  started: Start;
}

export function Program({ started }: ProgramProps) {
  const { t } = useTranslation();
  const [place, go] = useState<Place>(() => placeOf(started));
  const today = useToday(started.today);
  // What stands here stays until the next page is there.
  const goTo = useCallback((next: Place) => {
    startTransition(() => {
      go(next);
    });
  }, []);
  const toHelp = useCallback(() => {
    goTo({ at: 'help' });
  }, [goTo]);
  // A plan that is open, or being begun, is not left for it: it is told at the shelf.
  const wanted = useWantedCopy(started.wanted !== null, () => {
    go((now) => (leavable.includes(now.at) ? { at: 'shelf' } : now));
  });
  const taken = place.at === 'shelf' && place.taken ? { value: place.taken } : wanted;
  useHelpKey(leavable.includes(place.at) ? toHelp : null);
  useEffect(() => {
    const fetching = setTimeout(() => void beyond(), peace);
    return () => {
      clearTimeout(fetching);
    };
  }, []);

  useEffect(
    () =>
      whenTold('locked', (why) => {
        go((now) => {
          if (now.at === 'overview') return { at: 'shelf' };
          const open = openIn(now);
          return open === null ? now : afterLocking(now, open, why);
        });
      }),
    [],
  );

  return (
    <Suspense fallback={null}>
      {place.at === 'shelf' ? (
        <ShelfPage today={today} ended={place.ended ?? null} taken={taken} onGo={goTo} />
      ) : (
        <Beyond place={place} today={today} onGo={goTo} />
      )}
      <OtherShelf />
      {!isPlan(place) && <LeaveOutside loses={place.at === 'sheet' ? t('recovery.lost') : null} />}
    </Suspense>
  );
}
