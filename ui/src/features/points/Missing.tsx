/** What the plan does not say about a point yet, in plain sentences. */
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/useNames';
import { useWriter } from '../../records/useField';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { longDay } from '../../i18n/dates';
import type { MissingPart } from '../plan/contents';
import styles from './PointsPage.module.css';

export interface MissingProps {
  missing: readonly MissingPart[];
}

export function Missing({ missing }: MissingProps) {
  const { t } = useTranslation();
  return missing.map((one) => (
    <p key={`${one.part} ${one.where?.id ?? ''}`} className={styles.missing}>
      {one.expired ? (
        <Expired part={one.part} {...one.expired} />
      ) : (
        <span>{t(`points.missing.${one.part}`)}</span>
      )}
      {one.where !== null && <See where={one.where} />}
    </p>
  ));
}

type ExpiredProps = NonNullable<MissingPart['expired']> & Pick<MissingPart, 'part'>;

/** «Samtykket til å dele med Rune gikk ut 1. mars 2027.» */
function Expired({ part, until, person }: ExpiredProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const name = useWriter(person)?.name;
  const date = longDay(until, language);
  if (part === 'consent') return <span>{t('points.expired.plan', { date })}</span>;
  if (name === undefined) return <span>{t('points.expired.sharing', { date })}</span>;
  return <span>{t('points.expired.sharingWith', { name, date })}</span>;
}

function See({ where }: { where: NonNullable<MissingPart['where']> }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go(pageOf[where.kind], where);
      }}
    >
      {where.kind === 'consent' ? t('points.seeConsent') : t('points.see')}
    </button>
  );
}
