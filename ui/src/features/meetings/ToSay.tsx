/** What the owner wants to say there. It is written where the owner prepares alone; here it is read and answered. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/useNames';
import { Slips } from '../../records/Slips';
import { useProposals, useWriter } from '../../records/useField';
import { useFocusBack } from '../../records/useFocusBack';
import { useRemovals } from '../../records/useRemovals';
import { useNavigation } from '../../navigation/navigation';
import { Quote } from '../../components/Quote';
import { Threaded } from '../../components/Slip';
import { usePlan } from '../../store/usePlan';
import type { MeetingPartProps } from './MeetingPage';

/** Nobody proposes here. */
const nothing = () => undefined;

export function ToSay({ meeting: { id, toSay, state } }: MeetingPartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const here = useRef<HTMLElement>(null);
  const focusBack = useFocusBack();
  const { owner, voiceOf, writers } = usePlan();
  const by = voiceOf({ kind: 'meeting', id }, 'toSay')?.pen.words ?? owner.id;
  const place = { kind: 'meeting', id, field: 'toSay' } as const;
  const proposals = useProposals(place);
  const away = useRemovals(place);
  const waiting = [...proposals, ...away];
  const firstBy = useWriter(waiting[0]?.by ?? null);
  const label = names.field('meeting', 'toSay');
  const isAhead = state === 'planned';
  if (!isAhead && toSay === '' && waiting.length === 0) return null;
  return (
    <section ref={here} aria-labelledby="meeting-to-say">
      <h2 className="section" id="meeting-to-say">
        {label}
      </h2>
      <Threaded
        under
        ink={firstBy?.pen ?? 'none'}
        words={
          toSay !== '' && (
            <Quote pen={writers.get(by)?.pen ?? 'owner'} size="s">
              {toSay}
            </Quote>
          )
        }
        slip={
          waiting.length > 0 && (
            <Slips
              place={place}
              words={toSay}
              label={label}
              proposals={waiting}
              mayPropose={false}
              begun={false}
              onLeave={nothing}
              onAnswer={() => {
                focusBack(() => here.current);
              }}
            />
          )
        }
      />
      {isAhead && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('preparation', { kind: 'meeting', id });
          }}
        >
          {t('meetings.prepare')}
        </button>
      )}
    </section>
  );
}
