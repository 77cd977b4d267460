/** Which of the meetings ahead one prepares for. */
import { Chips } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { shortDay } from '../../i18n/dates';
import { useMeetingWords } from '../meetings/useMeetingWords';

export interface MeetingChoiceProps {
  meetings: readonly Meeting[];
  chosen: Meeting;
}

export function MeetingChoice({ meetings, chosen }: MeetingChoiceProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { go } = useNavigation();
  const words = useMeetingWords();
  return (
    <Chips aria-label={t('prepare.choose')}>
      {meetings.map((meeting) => {
        const { id, on, title } = meeting;
        const day = on === null ? '' : shortDay(on, language);
        return (
          <Chips.Toggle
            key={id}
            selected={id === chosen.id}
            checkmark={false}
            onClick={() => {
              go('preparation', { kind: 'meeting', id });
            }}
          >
            {title.trim() === '' ? words.name(meeting) : `${title}, ${day}`}
          </Chips.Toggle>
        );
      })}
    </Chips>
  );
}
