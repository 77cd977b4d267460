/** The places of the program, and what leads from one to another. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { whenTold, type LockReason } from '../api/events';
import type { OpenedPlan } from '../api/bindings/OpenedPlan';
import type { Start } from '../api/bindings/Start';
import { OpenPlan } from '../frame/OpenPlan';
import { Hylla } from '../pages/hylla/Hylla';
import { SettingsOutside } from '../pages/innstillinger/SettingsOutside';
import { Unlock } from '../pages/las-opp/Unlock';
import { Begin } from '../pages/ny-plan/Begin';
import { RecoverySheet } from '../pages/ny-plan/RecoverySheet';
import { openIn, penOfWay, type Place } from './place';

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

  const toShelf = useCallback(() => {
    go({ at: 'shelf' });
  }, []);

  switch (place.at) {
    case 'shelf':
      return <Hylla today={started.today} onGo={go} />;
    case 'settings':
      return <SettingsOutside onBack={toShelf} />;
    case 'begin':
      return <Begin key={place.how} how={place.how} onBack={toShelf} onGo={go} />;
    case 'unlock':
      return (
        <Unlock
          onShelf={place.onShelf}
          locked={place.locked}
          onBack={toShelf}
          onOpened={(opened) => {
            go({ at: 'plan', opened, pen: penOfWay(opened.plan, opened.way) });
          }}
        />
      );
    case 'sheet':
      return (
        <RecoverySheet
          code={place.code}
          onDone={() => {
            go({ at: 'plan', opened: place.opened, pen: place.pen });
          }}
        />
      );
    case 'plan':
      return <OpenPlan opened={place.opened} pen={place.pen} />;
  }
}
