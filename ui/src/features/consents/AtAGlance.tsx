/**
 * Who sees what at a glance: people down, topics across. The dashed outline is the whole plan; the paper lying in it is
 * what the person gets, and a torn sheet is a part of it, said in words. Where there is no room for columns, each person
 * has a block: the topics on lines, each with its answer.
 */
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../records/listed';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import styles from './AtAGlance.module.css';
import { heardAs } from './heardAs';
import { PersonRow } from './PersonRow';
import { ToReader } from './ToReader';
import { topicName } from './topicName';
import { useWithdrawing } from './useWithdrawing';

/** So many topics stand across before the rest is asked for. */
const most = 6;

export function AtAGlance() {
  const { t } = useTranslation();
  const { reading, whole } = usePlan();
  const names = useNames();
  const nameOfPerson = (id: string) => whole.people.find((one) => one.id === id)?.name ?? '';
  const [all, setAll] = useState(false);
  const withdrawing = useWithdrawing();
  const { topics, unshared, rows, contacts } = reading.sharing;
  const others = reading.copies.filter(({ person }) => !rows.some((row) => row.person === person));
  if (rows.length + contacts.length + others.length === 0) return null;
  const nameOf = topicName(names);
  const shown = all ? topics : topics.slice(0, most);
  return (
    <div className={styles.glance}>
      {rows.length > 0 && (
        <div className={styles.scrolls}>
          <table
            {...heardAs.table}
            className={styles.table}
            style={{ '--topics': shown.length } as CSSProperties}
          >
            <caption className="aksel-sr-only">{t('consents.sharing')}</caption>
            <thead {...heardAs.rows}>
              <tr {...heardAs.row}>
                <td {...heardAs.cell} className={styles.who} />
                {shown.map((topic) => (
                  <th {...heardAs.topic} key={`${topic.of} ${topic.name}`} scope="col">
                    {withCapital(nameOf(topic))}
                  </th>
                ))}
                <td {...heardAs.cell} className={styles.till} />
              </tr>
            </thead>
            <tbody {...heardAs.rows}>
              {rows.map((row) => (
                <PersonRow key={row.person} row={row} topics={shown} withdrawing={withdrawing} />
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
