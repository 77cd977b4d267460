/**
 * Every place but the shelf. It is a part of its own, with all that only these places need, so that the shelf, where
 * people begin, is there sooner.
 */
import '../theme/beyond.css';
import { AkselTexts } from '../theme/AkselTexts';
import { OpenPlan } from './OpenPlan';
import { ProtectionOutside } from '../features/protection/ProtectionOutside';
import { HelpOutside } from '../features/help/HelpOutside';
import { TakeIn } from '../features/shelf/TakeIn';
import { SettingsOutside } from '../features/settings/SettingsOutside';
import { OverviewDoor } from '../features/overview/OverviewDoor';
import { OverviewPage } from '../features/overview/OverviewPage';
import { Unlock } from '../features/unlock/Unlock';
import { Begin } from '../features/new-plan/Begin';
import { LeftOut } from '../features/new-plan/LeftOut';
import { RecoverySheet } from '../features/new-plan/RecoverySheet';
import type { Day } from '../i18n/day';
import { Hidden } from './Hidden';
import type { Place } from './place';

export interface BeyondProps {
  place: Exclude<Place, { at: 'shelf' }>;
  today: Day;
  onGo: (place: Place) => void;
}

export default function Beyond(props: BeyondProps) {
  return (
    <AkselTexts>
      <Stands {...props} />
    </AkselTexts>
  );
}

function Stands({ place, today, onGo }: BeyondProps) {
  const toShelf = () => {
    onGo({ at: 'shelf' });
  };
  switch (place.at) {
    case 'settings':
      return <SettingsOutside onBack={toShelf} />;
    case 'help':
      return (
        <HelpOutside
          onBack={toShelf}
          onProtection={() => {
            onGo({ at: 'protection' });
          }}
        />
      );
    case 'protection':
      return (
        <ProtectionOutside
          onBack={() => {
            onGo({ at: 'help' });
          }}
        />
      );
    case 'takeIn':
      return (
        <TakeIn
          onBack={toShelf}
          onTaken={(taken) => {
            onGo({ at: 'shelf', taken });
          }}
          onOpenCopy={() => {
            onGo({ at: 'begin', how: 'taken' });
          }}
        />
      );
    case 'overviewDoor':
      return (
        <OverviewDoor
          make={place.make}
          onBack={toShelf}
          onOpened={(told) => {
            onGo({ at: 'overview', told });
          }}
        />
      );
    case 'overview':
      return <OverviewPage told={place.told} onGo={onGo} />;
    case 'begin':
      return <Begin key={place.how} how={place.how} onBack={toShelf} onGo={onGo} />;
    case 'unlock':
      return (
        <Unlock
          onShelf={place.onShelf}
          locked={place.locked}
          lost={place.lost ?? false}
          onBack={toShelf}
          onOpened={(opened) => {
            onGo({ at: 'plan', opened });
          }}
        />
      );
    case 'hidden':
      return (
        <Hidden
          onBack={() => {
            onGo({ at: 'unlock', onShelf: place.onShelf, locked: null });
          }}
        />
      );
    case 'sheet':
      return (
        <RecoverySheet
          how={place.how}
          code={place.code}
          onDone={() => {
            const { opened, left } = place;
            if (left.length > 0) onGo({ at: 'leftOut', opened, left });
            else onGo({ at: 'plan', opened, isNew: place.how === 'new' });
          }}
        />
      );
    case 'leftOut':
      return (
        <LeftOut
          left={place.left}
          onDone={() => {
            onGo({ at: 'plan', opened: place.opened });
          }}
        />
      );
    case 'plan':
      return (
        <OpenPlan
          opened={place.opened}
          isNew={place.isNew ?? false}
          today={today}
          onEnded={(ended) => {
            onGo({ at: 'shelf', ended });
          }}
        />
      );
  }
}
