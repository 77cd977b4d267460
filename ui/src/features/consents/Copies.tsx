/** «Hva har Per fått fra meg?»: the copies one reader has got, the newest first. Nobody changes what stands here. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Share } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { usePlan } from '../../store/usePlan';
import { withCapital } from '../../i18n/act';
import { longDay } from '../../i18n/dates';
import rows from './consentRows.module.css';
import styles from './ReaderPage.module.css';

export interface CopiesProps {
  person: string;
  name: string;
}

export function Copies({ person, name }: CopiesProps) {
  const { t } = useTranslation();
  const { reading, whole } = usePlan();
  const theirs = reading.copies.find((one) => one.person === person)?.copies ?? [];
  const shares = theirs.flatMap((id) => whole.shares.find((share) => share.id === id) ?? []);
  return (
    <section aria-labelledby="copies">
      <h2 className="section" id="copies">
        {t('consents.whatGot', { name })}
      </h2>
      {shares.length === 0 && <p className={rows.nothing}>{t('consents.gotNothing', { name })}</p>}
      <ul className={rows.list}>
        {shares.map((share) => (
          <Copy key={share.id} share={share} />
        ))}
      </ul>
      {shares.length > 0 && <p className={rows.nothing}>{t('consents.cannotFetch')}</p>}
    </section>
  );
}

function Copy({ share }: { share: Share }) {
  const { t } = useTranslation();
  const { whole } = usePlan();
  const names = useNames();
  const { on, document, by, way, consents, reason } = share;
  const date = on === null ? '' : longDay(on, names.language);
  const maker = whole.people.find(({ id }) => id === by)?.name ?? '';
  const given = whole.consents.filter(({ id }) => consents.includes(id));
  const rests = given.map(({ givenOn }) =>
    givenOn === null
      ? t('consents.restsOn')
      : t('consents.restsOnOf', { date: longDay(givenOn, names.language) }),
  );
  const how = way === null ? null : names.choice('share', 'way', way);
  return (
    <li className={rows.row} id={`record-${share.id}`}>
      <p className={styles.about}>
        {t('consents.copy', {
          date,
          what: names.choice('share', 'document', document),
        })}
      </p>
      <dl className={styles.facts}>
        <Fact field="by">
          {how === null ? maker : t('consents.madeWith', { name: maker, way: how })}
        </Fact>
        {rests.length > 0 && <Fact field="consents">{withCapital(rests.join(', '))}</Fact>}
        {reason !== '' && <Fact field="reason">{reason}</Fact>}
      </dl>
    </li>
  );
}

function Fact({ field, children }: { field: string; children: ReactNode }) {
  const names = useNames();
  return (
    <div>
      <dt>{names.field('share', field)}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
