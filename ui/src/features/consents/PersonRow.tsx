/** One person of those who see something: the sheets they get of the whole plan, till when, and the ways to change it. */
import { CheckmarkIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { Sees, SharedRow, SharedTopic } from '../../api/bindings/reading';
import { Disc } from '../../components/Disc';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import { daysBetween } from '../../i18n/day';
import { listed } from '../../records/listed';
import { useWriter } from '../../records/useField';
import { placeOfRecord } from '../../records/useFocusBack';
import { focusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSeesWords } from '../../records/useSeesWords';
import { usePlan } from '../../store/usePlan';
import styles from './AtAGlance.module.css';
import { stateIn } from './consents';
import { heardAs } from './heardAs';
import { ToReader } from './ToReader';
import { topicName } from './topicName';
import type { Withdrawing } from './useWithdrawing';
import { Withdraw } from './Withdraw';

export interface PersonRowProps {
  row: SharedRow;
  /** Those of the topics that are shown, which are the first. */
  topics: readonly SharedTopic[];
  /** The table's: the row itself goes away. */
  withdrawing: Withdrawing;
}

export function PersonRow({ row, topics, withdrawing }: PersonRowProps) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const names = useNames();
  const writer = useWriter(row.person);
  const person = whole.people.find(({ id }) => id === row.person);
  if (person === undefined) return null;
  const nameOf = topicName(names);
  const contradicted = row.contradicted.map(nameOf);
  const cells = row.sees.slice(0, topics.length);
  const asWhat = [person.title, person.removed ? t('plan.noLongerHere') : ''].filter(Boolean);
  return (
    <tr {...heardAs.row}>
      <th {...heardAs.person} scope="row">
        <span className={styles.person}>
          <Disc initials={writer?.initials ?? ''} pen={writer?.pen ?? 'none'} size="large" />
          <span>
            <span dir="auto">
              <b>{person.name}</b>
              {asWhat.map((words) => `, ${words}`)}
            </span>
            <br />
            <ToReader person={person.id} />
          </span>
        </span>
        {contradicted.length > 0 && (
          <p className="quiet">
            {t('consents.contradicted', { what: listed(contradicted, names) })}
          </p>
        )}
      </th>
      {cells.map((sees, index) => (
        <Cell
          key={`${topics[index]?.of} ${topics[index]?.name}`}
          topic={topics[index] === undefined ? '' : withCapital(nameOf(topics[index]))}
          sees={sees}
          joins={sees.sees === 'yes' && cells[index - 1]?.sees === 'yes'}
          goesOn={sees.sees === 'yes' && cells[index + 1]?.sees === 'yes'}
        />
      ))}
      <td {...heardAs.cell} className={styles.end}>
        <TillWhen row={row} name={person.name} withdrawing={withdrawing} />
      </td>
    </tr>
  );
}

interface TillWhenProps {
  row: SharedRow;
  name: string;
  withdrawing: Withdrawing;
}

/** How long it holds, and what can be done about it. */
function TillWhen({ row, name, withdrawing }: TillWhenProps) {
  const { t } = useTranslation();
  const { plan, reading, today } = usePlan();
  const names = useNames();
  const stateOf = stateIn(reading.consents);
  const theirs = plan.consents.filter((one) => one.person === row.person);
  const holding = theirs.filter((one) => stateOf(one) === 'holds');
  const [first] = [...holding, ...theirs];
  const ends = reading.notices.some(
    (one) => one.notice === 'consentEnds' && one.person === row.person,
  );
  const days = row.until === null ? null : daysBetween(today, row.until);
  return (
    <>
      {row.until !== null && (
        <span>{t('consents.untilDay', { date: longDay(row.until, names.language) })}</span>
      )}
      {ends && days !== null && (
        <span className={styles.ends}>
          <HourglassIcon aria-hidden="true" />
          {days === 0 ? t('consents.endsToday') : t('consents.endsIn', { count: days })}
        </span>
      )}
      <span className={styles.ways}>
        <button
          type="button"
          className="plain-link"
          aria-label={t('consents.changeFor', { name })}
          onClick={() => {
            const place = first === undefined ? null : placeOfRecord(first.id);
            if (place) focusInside(place);
          }}
        >
          {t('consents.change')}
        </button>
        {holding.length > 0 && (
          <Withdraw
            what={t('consents.sharedWith', { name })}
            onWithdraw={() => {
              withdrawing.withdraw(...holding);
            }}
          />
        )}
      </span>
    </>
  );
}

interface CellProps {
  /** Shown with the answer where no column stands under its name. */
  topic: string;
  sees: Sees;
  /** The sheet goes on from the one before it. */
  joins: boolean;
  /** And on to the next. */
  goesOn: boolean;
}

function Cell({ topic, sees, joins, goesOn }: CellProps) {
  const words = useSeesWords()(sees);
  const cell = { ...heardAs.cell, className: styles.cell, 'data-topic': topic };
  if (sees.sees === 'no') return <td {...cell}>{words}</td>;
  if (sees.sees === 'yes') {
    return (
      <td {...cell} data-sees="yes">
        <span
          className={styles.sheet}
          data-joins={joins || undefined}
          data-goes-on={goesOn || undefined}
        >
          <CheckmarkIcon aria-hidden="true" />
          {words}
        </span>
      </td>
    );
  }
  return (
    <td {...cell} data-sees="part">
      <span className={styles.part}>
        <span>{words}</span>
        <svg viewBox="0 0 120 10" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.torn} d={`${wave} V0 H0 Z`} />
          <path className={styles.tear} d={wave} />
        </svg>
      </span>
    </td>
  );
}

/** The edge where a part of a sheet is torn off. */
const wave = 'M0 4 C10 10 20 10 30 5 S50 0 60 4 S80 10 90 5 S110 0 120 5';
