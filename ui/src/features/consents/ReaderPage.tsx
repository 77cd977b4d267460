/** «Hva kan Per se?» and «Hva har Per fått fra meg?»: the plan as one reader gets it today, and the copies they have. */
import { useTranslation } from 'react-i18next';
import type { RecordInWords } from '../../api/bindings/wording';
import { named } from '../../records/named';
import { PlanSheet } from '../../records/PlanSheet';
import { useNavigation } from '../../navigation/navigation';
import { usePlan } from '../../store/usePlan';
import { Copies } from './Copies';
import rows from './consentRows.module.css';
import styles from './ReaderPage.module.css';
import { useSeenBy } from './useSeenBy';

export interface ReaderPageProps {
  person: string;
}

export function ReaderPage({ person }: ReaderPageProps) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const { go } = useNavigation();
  const seen = useSeenBy(person);
  const them = whole.people.find(({ id }) => id === person);
  if (them === undefined) return null;
  const name = named(them, t('plan.noLongerHere'));
  return (
    <PlanSheet title={t('consents.whatSees', { name: them.name })} know={t('consents.asTheyGetIt')}>
      <button
        type="button"
        className="plain-link"
        onClick={() => {
          go('consents');
        }}
      >
        {t('consents.backToAll')}
      </button>
      {seen?.length === 0 && <p className={rows.nothing}>{t('consents.seesNothing', { name })}</p>}
      {seen?.map(({ kind, title, records }) => (
        <section key={kind} aria-labelledby={`seen-${kind}`}>
          <h2 className="section" id={`seen-${kind}`}>
            {title}
          </h2>
          <ul className={rows.list}>
            {records.map((record, index) => (
              <SeenRecord key={index} record={record} />
            ))}
          </ul>
        </section>
      ))}
      <Copies person={person} name={them.name} />
    </PlanSheet>
  );
}

function SeenRecord({ record: { about, facts } }: { record: RecordInWords }) {
  return (
    <li className={rows.row}>
      <p className={styles.about} dir="auto">
        {about}
      </p>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
