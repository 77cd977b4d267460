/** What is worth saying of the plan without being wrong, as quiet lines; nothing when there is nothing to say. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/bindings/plan';
import type { PlanNotice } from '../api/bindings/reading';
import { useNavigation } from '../navigation/navigation';
import { longDay } from '../i18n/dates';
import type { Language } from '../i18n/language';
import { useReader } from '../i18n/useReader';
import { called } from './called';
import { isOfConsent } from './consentNotices';
import { useSelected } from './useSelected';
import styles from './NoticeLines.module.css';

export interface NoticeLinesProps {
  notices: readonly PlanNotice[];
}

export function NoticeLines({ notices }: NoticeLinesProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const language = useReader();
  const plan = useSelected(({ whole }) => whole);
  if (notices.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('notices.label')}>
      {notices.map((notice) => (
        <li key={keyOf(notice)}>
          <span dir="auto">{noticeWords(t, plan, notice, language)}</span>
          {notice.notice === 'responsibleRemoved' && (
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                go('plan', { kind: 'action', id: notice.action });
              }}
            >
              {t('notices.showAction')}
            </button>
          )}
          {isOfConsent(notice) && (
            <button
              type="button"
              className="plain-link"
              onClick={() => {
                go('consents', { kind: 'consent', id: notice.consent });
              }}
            >
              {t(notice.notice === 'consentWithoutTopics' ? 'notices.choose' : 'notices.renew')}
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
      return notice.guardian;
    case 'responsibleRemoved':
      return notice.action;
    case 'meetingWithoutInvited':
      return notice.meeting;
    case 'consentWithoutTopics':
    case 'consentEnds':
    case 'consentEnded':
      return notice.consent;
    case 'turnsSixteen':
    case 'turnsEighteen':
    case 'coordinatorMissing':
      return notice.notice;
  }
}

function noticeWords(t: TFunction, plan: Plan, notice: PlanNotice, language: Language): string {
  const nameOf = (id: string) => plan.people.find((one) => one.id === id)?.name ?? '';
  switch (notice.notice) {
    case 'guardianWithoutReason':
      return t('notices.guardianWithoutReason', { name: nameOf(notice.guardian) });
    case 'turnsSixteen':
      return t('notices.turnsSixteen', { date: longDay(notice.on, language) });
    case 'turnsEighteen':
      return t('notices.turnsEighteen', { date: longDay(notice.on, language) });
    case 'responsibleRemoved': {
      const what = plan.actions.find(({ id }) => id === notice.action)?.what ?? '';
      return t('notices.responsibleRemoved', { name: nameOf(notice.person), what: called(what) });
    }
    case 'meetingWithoutInvited': {
      const on = plan.meetings.find(({ id }) => id === notice.meeting)?.on ?? null;
      return t('notices.meetingWithoutInvited', { date: on === null ? '' : longDay(on, language) });
    }
    case 'coordinatorMissing':
      return t('notices.coordinatorMissing');
    case 'consentWithoutTopics':
      return t('notices.consentWithoutTopics', { name: nameOf(notice.person) });
    case 'consentEnds':
    case 'consentEnded': {
      const named = { name: nameOf(notice.person), date: longDay(notice.on, language) };
      return t(`notices.${notice.notice}`, named);
    }
  }
}
