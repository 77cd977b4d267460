/** Whether the meeting is held, with those who came, or called off: told by a press, and taken back by another. */
import { Button } from '@navikt/ds-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edit, MeetingState } from '../../api/bindings/plan';
import { useFocusBack, type FindPlace } from '../../records/useFocusBack';
import { useHasBegun } from '../../records/useHasBegun';
import { usePlanSession } from '../../store/usePlan';
import type { MeetingPartProps } from './MeetingPage';
import styles from './MeetingsPage.module.css';
import { IsItHeld } from './IsItHeld';
import { useIsToCome } from './useIsToCome';
import { WhoCame } from './WhoCame';

export interface HoldingProps extends MeetingPartProps {
  /** Where to go on, once the meeting is held. */
  afterwards: FindPlace;
}

export function Holding({ meeting, afterwards }: HoldingProps) {
  const { id, state, came } = meeting;
  const { store } = usePlanSession();
  // First whether a meeting that is still to come is held, once; then who came.
  const [step, setStep] = useState<'ask' | 'tell' | null>(null);
  const [asked, setAsked] = useState(false);
  const isToCome = useIsToCome(meeting);
  // Who stood as having come before it was told, while the page is open.
  const [before, setBefore] = useState<readonly string[] | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const focusBack = useFocusBack();
  const here = () => place.current;
  const put = async (value: MeetingState, people: readonly string[], goOn: FindPlace = here) => {
    const change = (field: string, to: unknown): Edit => ({
      ...{ edit: 'change', kind: 'meeting', id, field },
      value: to,
    });
    focusBack(goOn);
    const who = people === came ? [] : [change('came', people)];
    if ((await store.act([...who, change('state', value)])) === null) return;
    setStep(null);
    setBefore(value === 'planned' ? null : came);
  };
  const leave = () => {
    focusBack(here);
    setStep(null);
  };
  return (
    <div ref={place}>
      {state !== 'planned' && (
        <Told
          state={state}
          isNew={before !== null}
          onBack={() => void put('planned', before ?? came)}
        />
      )}
      {state === 'planned' && step === null && (
        <Ways
          meeting={meeting}
          onHeld={() => {
            setStep(isToCome && !asked ? 'ask' : 'tell');
          }}
          onCancelled={() => void put('cancelled', came)}
        />
      )}
      {state === 'planned' && step === 'ask' && (
        <IsItHeld
          meeting={meeting}
          onYes={() => {
            setAsked(true);
            setStep('tell');
          }}
          onNo={leave}
        />
      )}
      {state === 'planned' && step === 'tell' && (
        <WhoCame
          meeting={meeting}
          onHeld={(people) => void put('held', people, afterwards)}
          onLeave={leave}
        />
      )}
    </div>
  );
}

interface WaysProps extends MeetingPartProps {
  onHeld: () => void;
  onCancelled: () => void;
}

function Ways({ meeting, onHeld, onCancelled }: WaysProps) {
  const { t } = useTranslation();
  const begun = useHasBegun(meeting.id);
  return (
    <div className={styles.holding}>
      <Button variant={begun ? 'primary' : 'secondary'} onClick={onHeld}>
        {t('meetings.isHeld')}
      </Button>
      <Button variant="tertiary" onClick={onCancelled}>
        {t('meetings.cancel')}
      </Button>
    </div>
  );
}

interface ToldProps {
  state: Exclude<MeetingState, 'planned'>;
  /** It was told just now. */
  isNew: boolean;
  onBack: () => void;
}

/** Told just now it is undone; later it can still turn out to be otherwise. */
function Told({ state, isNew, onBack }: ToldProps) {
  const { t } = useTranslation();
  const wordsId = useId();
  const isHeld = state === 'held';
  const otherwise = isHeld ? t('meetings.notHeld') : t('meetings.planAgain');
  return (
    <p className={styles.made}>
      {isNew && (
        <span id={wordsId}>{`${isHeld ? t('meetings.isHeld') : t('meetings.cancel')}.`}</span>
      )}
      <button
        type="button"
        className="plain-link"
        onClick={onBack}
        {...(isNew && { 'aria-describedby': wordsId })}
      >
        {isNew ? t('record.undo') : otherwise}
      </button>
    </p>
  );
}
