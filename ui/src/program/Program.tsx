/** The places of the program, and what leads from one to another. */
import { lazy, startTransition, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { whenTold, type LockReason } from '../api/events';
import type { OpenedPlan } from '../api/bindings/OpenedPlan';
import type { Start } from '../api/bindings/Start';
import { Hylla } from '../pages/hylla/Hylla';
import { openIn, penOfWay, type Place } from './place';
import { useHelpKey } from './useHelpKey';
import { useToday } from './useToday';

const beyond = () => import('./Beyond');
const Beyond = lazy(beyond);

/** The places outside a plan where nothing is half done. */
const leavable: readonly Place['at'][] = ['shelf', 'settings', 'unlock'];

/** Milliseconds the first page is left in peace before the others are fetched. */
const peace = 250;

function placeOf({ open }: Start): Place {
  if (open === null) return { at: 'shelf' };
  return { at: 'plan', opened: open, pen: penOfWay(open.plan, open.way) };
}

/** Where one stands after a plan was locked: at its door when nobody asked for it, else at the shelf. */
function afterLocking({ folder, cover }: OpenedPlan, why: LockReason): Place {
  if (why === 'asked') return { at: 'shelf' };
  return { at: 'unlock', onShelf: { folder, cover, problem: null }, locked: why };
}

export interface ProgramProps {
  started: Start;
}

export function Program({ started }: ProgramProps) {
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
  useHelpKey(leavable.includes(place.at) ? toHelp : null);
  useEffect(() => {
    const fetching = setTimeout(() => void beyond(), peace);
    return () => {
      clearTimeout(fetching);
    };
  }, []);

  // The shell says «asked» when the window locks on its word, so what it asked for is remembered.
  const why = useRef<LockReason>('asked');

  useEffect(() => {
    const stopAsked = whenTold('lock-asked', (reason) => {
      why.current = reason;
    });
    const stopLocked = whenTold('locked', (reason) => {
      const because = reason === 'asked' ? why.current : reason;
      why.current = 'asked';
      go((now) => {
        const open = openIn(now);
        return open === null ? now : afterLocking(open, because);
      });
    });
    return () => {
      stopAsked();
      stopLocked();
    };
  }, []);

  return (
    <Suspense fallback={null}>
      {place.at === 'shelf' ? (
        <Hylla today={today} onGo={goTo} />
      ) : (
        <Beyond place={place} today={today} onGo={goTo} />
      )}
    </Suspense>
  );
}
