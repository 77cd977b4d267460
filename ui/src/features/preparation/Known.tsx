/** What is known before the meeting: what it shall take up, what should have been done by then, and what worries. */
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { Late } from '../../components/Late';
import { Quote } from '../../components/Quote';
import { NoRows, Row, Rows } from '../../components/Rows';
import { needsAnswer } from '../../store/concerns';
import type { Given } from '../../store/promises';
import { usePlan } from '../../store/usePlan';
import { nearDay } from '../../i18n/dates';
import { useGivenName } from '../commitments/useGivenName';
import { brought } from './coming';
import styles from './PreparationPage.module.css';

export interface KnownProps {
  meeting: Meeting;
}

export function OnAgenda({ meeting }: KnownProps) {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const items = plan.agendaItems.filter((item) => item.meeting === meeting.id);
  return (
    <Rows heading={t('prepare.agenda')}>
      {items.map(({ id, text }) => (
        <Row key={id} name={text} />
      ))}
      {items.length === 0 && <NoRows>{t('prepare.nothingOnAgenda')}</NoRows>}
    </Rows>
  );
}

export function Promised({ meeting }: KnownProps) {
  const { t } = useTranslation();
  const { plan, reading } = usePlan();
  const due = brought(plan, reading, meeting.id);
  return (
    <Rows heading={t('prepare.promised')}>
      {due.map((given) => (
        <PromiseRow key={given.id} given={given} />
      ))}
      {due.length === 0 && <NoRows>{t('prepare.nothingDue')}</NoRows>}
    </Rows>
  );
}

function PromiseRow({ given }: { given: Given }) {
  const { t } = useTranslation();
  const { language } = useNames();
  const { today, writers } = usePlan();
  const name = useGivenName()(given.said);
  const { responsible, due, standing } = given;
  const who = responsible === null ? '' : (writers.get(responsible)?.name ?? '');
  const day = due === null ? '' : nearDay(due, today, language);
  const when = standing === 'more' ? t('prepare.needsMore') : day;
  return (
    <Row
      name={name}
      under={
        <span className={styles.promise}>
          <span dir="auto">{who}</span>
          {standing === 'late' ? (
            <Late>{t('prepare.late', { when: day })}</Late>
          ) : (
            <span>{when}</span>
          )}
        </span>
      }
    />
  );
}

export function Worries() {
  const { t } = useTranslation();
  const { plan, reading, voiceOf, writers } = usePlan();
  const open = plan.concerns.filter(({ id }) => needsAnswer(reading.concerns, id));
  if (open.length === 0) return null;
  const inkOf = (id: string) =>
    writers.get(voiceOf({ kind: 'concern', id }, 'text')?.pen.words ?? '')?.pen ?? 'owner';
  return (
    <Rows heading={t('prepare.concerns')}>
      {open.map(({ id, text }) => (
        <li key={id} className={styles.worry}>
          <Quote pen={inkOf(id)} size="s">
            {text}
          </Quote>
        </li>
      ))}
    </Rows>
  );
}
