/** What a meeting is called, and when it is, in words. */
import type { Meeting } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { longDay, weekday } from '../../i18n/dates';
import { quoted } from '../../i18n/quoted';
import { timeOfDay } from '../../i18n/time';
import { useTranslation } from 'react-i18next';

export interface MeetingWords {
  /** Its title; without one, «Møte 20. april 2027». */
  name: (meeting: Meeting) => string;
  /** The same inside a sentence: the title in quotation marks, or «møtet 20. april 2027», which nobody wrote, in none. */
  inSentence: (meeting: Meeting) => string;
  /** «tirsdag 20. april 2027 kl. 14.00». */
  when: (meeting: Meeting) => string;
}

export function useMeetingWords(): MeetingWords {
  const { t } = useTranslation();
  const { language } = useNames();
  const day = ({ on }: Meeting) => (on === null ? '' : longDay(on, language));
  return {
    name: (meeting) => meeting.title.trim() || t('meetings.nameless', { day: day(meeting) }),
    inSentence: (meeting) => {
      const title = meeting.title.trim();
      return title === '' ? t('meetings.theMeeting', { day: day(meeting) }) : quoted(t, title);
    },
    when: (meeting) => {
      const { on, time } = meeting;
      const words = [
        on === null ? '' : weekday(on, language),
        day(meeting),
        time === null ? '' : timeOfDay(time, language),
      ];
      return words.filter((word) => word !== '').join(' ');
    },
  };
}
