/** One promise: what was said, when it is to be kept, what happened, and what the owner says of it. */
import type { TFunction } from 'i18next';
import { memo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRef } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { OwnWords } from '../../records/OwnWords';
import { useNames } from '../../records/useNames';
import { useNavigation, type PlanPage } from '../../navigation/navigation';
import { Late } from '../../components/Late';
import { useRest } from '../../components/useRest';
import type { Checked } from '../../deeds/checkPromise';
import type { Given, Said } from '../../store/promises';
import { usePlanSession } from '../../store/usePlan';
import { nearDay } from '../../i18n/dates';
import { useMeetingWords } from '../meetings/useMeetingWords';
import { Answer } from './Answer';
import { Checks } from './Checks';
import { Happened } from './Happened';
import styles from './CommitmentsPage.module.css';
import { useGivenName } from './useGivenName';

export interface GivenRowProps {
  given: Given;
}

export const GivenRow = memo(function GivenRow({ given }: GivenRowProps) {
  const { said, id } = given;
  const name = useGivenName()(said);
  const checked = checkedOf(said);
  const row = useRef<HTMLLIElement>(null);
  useRest(row);
  return (
    <li ref={row} id={`record-${id}`} className={styles.given}>
      <div className={styles.said}>
        {said.as === 'answer' ? (
          <Worry said={said} name={name} />
        ) : (
          <h3 className="item" dir="auto">
            {name}
          </h3>
        )}
        <When given={given} />
        <Happened said={said} />
        {checked && (
          <Checks checked={checked} name={called(name)} waits={given.standing === 'waits'} />
        )}
      </div>
      <Where said={said} name={called(name)} />
    </li>
  );
});

function checkedOf(said: Said): Checked | null {
  switch (said.as) {
    case 'action':
      return { kind: 'action', record: said.action };
    case 'decision':
      return { kind: 'decision', record: said.decision };
    case 'answer':
      return { kind: 'concern', record: said.concern };
    case 'followUp':
      return null;
  }
}

function Worry({ said, name }: { said: Extract<Said, { as: 'answer' }>; name: string }) {
  const names = useNames();
  return (
    <>
      <div className={styles.worry}>
        <OwnWords
          kind="concern"
          id={said.concern.id}
          field="text"
          label={names.field('concern', 'text')}
          text={name}
          size="s"
          under
        />
      </div>
      <Answer concern={said.concern} />
    </>
  );
}

/** Until when, only while it is to be kept; a meeting it was agreed in. */
function When({ given: { said, due, isLook, standing } }: GivenRowProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today } = usePlanSession();
  const words = useMeetingWords();
  const meeting = said.as === 'action' || said.as === 'decision' ? said.meeting : null;
  const agreed = meeting && t('promises.agreedIn', { meeting: words.inSentence(meeting) });
  const isOpen = said.as !== 'answer' && (standing === 'late' || standing === 'waits');
  const when = due === null || !isOpen ? null : nearDay(due, today, language);
  const isLate = standing === 'late';
  const parts: ReactNode[] = [
    when !== null && isLate && (
      <Late key="when">{isLook ? t('front.overdue', { when }) : t('promises.late', { when })}</Late>
    ),
    when !== null && !isLate && (
      <span key="when">{isLook ? t('promises.look', { when }) : t('promises.due', { when })}</span>
    ),
    agreed !== null && <span key="agreed">{agreed}</span>,
  ].filter(Boolean);
  return parts.length === 0 ? null : <p className={styles.when}>{parts}</p>;
}

/** Leads to where it is written. */
function Where({ said, name }: { said: Said; name: string }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const place = placeOf(said, t);
  if (place === null) return null;
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go(place.page, place.about);
      }}
    >
      {place.words}
      <span className="aksel-sr-only">: {name}</span>
    </button>
  );
}

interface Place {
  page: PlanPage;
  about: RecordRef;
  words: string;
}

function placeOf(said: Said, t: TFunction): Place | null {
  switch (said.as) {
    case 'action': {
      const about = { kind: 'action', id: said.action.id } as const;
      return { page: 'plan', about, words: t('promises.toAction') };
    }
    case 'decision': {
      const about = { kind: 'decision', id: said.decision.id } as const;
      return { page: 'meetings', about, words: t('promises.toMeeting') };
    }
    case 'followUp': {
      const about = { kind: 'followUp', id: said.followUp.id } as const;
      return { page: 'followUps', about, words: t('promises.toFollowUp') };
    }
    case 'answer':
      return null;
  }
}
