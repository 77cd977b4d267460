/** What was said, in short; what was agreed stands for itself. */
import { PlanText } from '../../records/PlanText';
import { useNames } from '../../records/useNames';
import { useTranslation } from 'react-i18next';
import type { MeetingPartProps } from './MeetingPage';

export function Minutes({ meeting: { id, minutes } }: MeetingPartProps) {
  const { t } = useTranslation();
  const names = useNames();
  const label = names.field('meeting', 'minutes');
  return (
    <section aria-labelledby="meeting-minutes">
      <h2 className="section" id="meeting-minutes">
        {label}
      </h2>
      <PlanText
        kind="meeting"
        id={id}
        field="minutes"
        label={label}
        text={minutes}
        empty={t('meetings.minutesEmpty')}
      />
    </section>
  );
}
