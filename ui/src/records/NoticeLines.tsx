/** What is worth saying of the plan without being wrong, as quiet lines; nothing when there is nothing to say. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../navigation/navigation';
import type { PlanNotice } from '../store/notices';
import { longDay } from '../i18n/dates';
import type { Language } from '../i18n/language';
import { useReader } from '../i18n/useReader';
import { called } from './called';
import styles from './NoticeLines.module.css';

export interface NoticeLinesProps {
  notices: readonly PlanNotice[];
}

export function NoticeLines({ notices }: NoticeLinesProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const language = useReader();
  if (notices.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('notices.label')}>
      {notices.map((notice) => (
        <li key={keyOf(notice)}>
          <span dir="auto">{noticeWords(t, notice, language)}</span>
          {notice.notice === 'responsibleRemoved' && (
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                go('plan', { kind: 'action', id: notice.action.id });
              }}
            >
              {t('notices.showAction')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function keyOf(notice: PlanNotice): string {
  switch (notice.notice) {
    case 'guardianWithoutReason':
      return notice.guardian.id;
    case 'responsibleRemoved':
      return notice.action.id;
    case 'meetingWithoutInvited':
      return notice.meeting.id;
    case 'turnsSixteen':
    case 'turnsEighteen':
    case 'coordinatorMissing':
      return notice.notice;
  }
}

function noticeWords(t: TFunction, notice: PlanNotice, language: Language): string {
  switch (notice.notice) {
    case 'guardianWithoutReason':
      return t('notices.guardianWithoutReason', { name: notice.guardian.name });
    case 'turnsSixteen':
      return t('notices.turnsSixteen', { date: longDay(notice.on, language) });
    case 'turnsEighteen':
      return t('notices.turnsEighteen', { date: longDay(notice.on, language) });
    case 'responsibleRemoved': {
      const { action, person } = notice;
      return t('notices.responsibleRemoved', { name: person.name, what: called(action.what) });
    }
    case 'meetingWithoutInvited': {
      const { on } = notice.meeting;
      return t('notices.meetingWithoutInvited', { date: on === null ? '' : longDay(on, language) });
    }
    case 'coordinatorMissing':
      return t('notices.coordinatorMissing');
  }
}
