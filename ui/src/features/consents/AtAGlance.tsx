/**
 * Who sees what at a glance: people down, topics across. The dashed outline is the whole plan; the paper lying in it is
 * what the person gets, and a torn sheet is a part of it, said in words.
 */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sees, SharedRow, SharedTopic } from '../../api/bindings/reading';
import { Disc } from '../../components/Disc';
import { listed } from '../../records/listed';
import { named } from '../../records/named';
import { useWriter } from '../../records/useField';
import { placeOfRecord } from '../../records/useFocusBack';
import { focusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import { useSeesWords } from '../../records/useSeesWords';
import { usePlan } from '../../store/usePlan';
import { useNavigation } from '../../navigation/navigation';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import styles from './AtAGlance.module.css';

/** So many topics stand across before the rest is asked for. */
const most = 6;

export function AtAGlance() {
  const { t } = useTranslation();
  const { reading, whole } = usePlan();
  const names = useNames();
  const nameOfPerson = (id: string) => whole.people.find((one) => one.id === id)?.name ?? '';
  const [all, setAll] = useState(false);
  const { topics, unshared, rows, contacts } = reading.sharing;
  const others = reading.copies.filter(({ person }) => !rows.some((row) => row.person === person));
  if (rows.length + contacts.length + others.length === 0) return null;
  const nameOf = topicName(names);
  const shown = all ? topics : topics.slice(0, most);
  return (
    <div className={styles.glance}>
      {rows.length > 0 && (
        <div className={styles.scrolls}>
          <table className={styles.table}>
            <caption className="aksel-sr-only">{t('consents.sharing')}</caption>
            <thead>
              <tr>
                <td />
                {shown.map((topic) => (
                  <th key={`${topic.of} ${topic.name}`} scope="col">
                    {withCapital(nameOf(topic))}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PersonRow key={row.person} row={row} topics={shown} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unshared.length > 0 && (
        <p className="quiet">
          {t(contacts.length === 0 ? 'consents.nobodySees' : 'consents.onlyTheySee', {
            names: listed(contacts.map(nameOfPerson), names),
            what: listed(unshared.map(nameOf), names),
          })}
        </p>
      )}
      {topics.length > most && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            setAll(!all);
          }}
        >
          {t(all ? 'consents.fewerTopics' : 'consents.allTopics')}
        </button>
      )}
      {contacts.map((person) => (
        <p key={person} className="quiet">
          {t('consents.writesIt', { name: nameOfPerson(person) })} <ToReader person={person} />
        </p>
      ))}
      {others
        .filter(({ person }) => !contacts.includes(person))
        .map(({ person }) => (
          <p key={person} className="quiet">
            {t('consents.hasCopy', { name: nameOfPerson(person) })} <ToReader person={person} />
          </p>
        ))}
    </div>
  );
}

function topicName(names: ReturnType<typeof useNames>) {
  return ({ of, name }: SharedTopic) =>
    names.choice('consent', of === 'chapter' ? 'chapters' : 'areas', name);
}

/** «Hva kan Per se?» */
function ToReader({ person }: { person: string }) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const { go } = useNavigation();
  const them = whole.people.find(({ id }) => id === person);
  if (them === undefined) return null;
  const [first = ''] = them.name.split(' ');
  const name = them.personSort === 'service' ? them.name : first;
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go('consents', { kind: 'person', id: person });
      }}
    >
      {t('consents.whatSees', { name })}
    </button>
  );
}

interface PersonRowProps {
  row: SharedRow;
  /** Those of the topics that are shown, which are the first. */
  topics: readonly SharedTopic[];
}

function PersonRow({ row, topics }: PersonRowProps) {
  const { t } = useTranslation();
  const { plan, whole } = usePlan();
  const names = useNames();
  const writer = useWriter(row.person);
  const person = whole.people.find(({ id }) => id === row.person);
  if (person === undefined) return null;
  const consent = plan.consents.find((one) => one.person === person.id);
  const until = row.until === null ? null : longDay(row.until, names.language);
  const contradicted = row.contradicted.map(topicName(names));
  const cells = row.sees.slice(0, topics.length);
  return (
    <tr>
      <th scope="row">
        <span className={styles.person}>
          <Disc initials={writer?.initials ?? ''} pen={writer?.pen ?? 'none'} />
          <span>
            <span dir="auto">{named(person, t('plan.noLongerHere'))}</span>
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
          sees={sees}
          joins={sees.sees === 'yes' && cells[index - 1]?.sees === 'yes'}
          isFirst={index === 0}
          isLast={index === cells.length - 1}
        />
      ))}
      <td className={styles.end}>
        {until !== null && <span>{t('consents.untilDay', { date: until })}</span>}
        <button
          type="button"
          className="plain-link"
          aria-label={t('consents.changeFor', { name: person.name })}
          onClick={() => {
            const place = consent === undefined ? null : placeOfRecord(consent.id);
            if (place) focusInside(place);
          }}
        >
          {t('consents.change')}
        </button>
      </td>
    </tr>
  );
}

interface CellProps {
  sees: Sees;
  /** The paper goes on from the one before it. */
  joins: boolean;
  isFirst: boolean;
  isLast: boolean;
}

function Cell({ sees, joins, isFirst, isLast }: CellProps) {
  const words = useSeesWords();
  return (
    <td className={styles.cell} data-first={isFirst || undefined} data-last={isLast || undefined}>
      <div className={styles.sheet} data-sees={sees.sees} data-joins={joins || undefined}>
        {sees.sees === 'yes' && <CheckmarkIcon aria-hidden="true" />}
        <span>{words(sees)}</span>
      </div>
    </td>
  );
}
