/** What the owner wants to say there. It is written where the owner prepares alone, and only read here. */
import { useTranslation } from 'react-i18next';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import { Quote } from '../../parts/Quote';
import { usePlan } from '../../plan/usePlan';
import type { MeetingPartProps } from './MeetingPage';

export function ToSay({ meeting: { id, toSay, state } }: MeetingPartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { go } = useNavigation();
  const { owner, voiceOf, writers } = usePlan();
  const by = voiceOf({ kind: 'meeting', id }, 'toSay')?.pen.words ?? owner.id;
  const isAhead = state === 'planned';
  if (!isAhead && toSay === '') return null;
  return (
    <section aria-labelledby="meeting-to-say">
      <h2 className="section" id="meeting-to-say">
        {names.field('meeting', 'toSay')}
      </h2>
      {toSay !== '' && (
        <Quote pen={writers.get(by)?.pen ?? 'owner'} size="s">
          {toSay}
        </Quote>
      )}
      {isAhead && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('forbered', { kind: 'meeting', id });
          }}
        >
          {t('meetings.prepare')}
        </button>
      )}
    </section>
  );
}
