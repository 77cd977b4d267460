/** What the plan does not say about a point yet, in plain sentences. */
import { useTranslation } from 'react-i18next';
import type { Missing as MissingPart } from '../../api/bindings/reading';
import { useNames } from '../../records/useNames';
import { useWriter } from '../../records/useField';
import { useNavigation } from '../../navigation/navigation';
import { pageOf } from '../../navigation/pageOf';
import { longDay } from '../../i18n/dates';
import styles from './PointsPage.module.css';

export interface MissingProps {
  missing: readonly MissingPart[];
}

export function Missing({ missing }: MissingProps) {
  const { t } = useTranslation();
  return missing.map((one) => (
    <p key={`${one.part} ${one.record?.id ?? ''}`} className={styles.missing}>
      {one.ranOut ? (
        <RanOut part={one.part} {...one.ranOut} />
      ) : (
        <span>{t(`points.missing.${one.part}`)}</span>
      )}
      {one.record !== null && <See record={one.record} />}
    </p>
  ));
}

type RanOutProps = NonNullable<MissingPart['ranOut']> & Pick<MissingPart, 'part'>;

/** «Samtykket til å dele med Rune gikk ut 1. mars 2027.» */
function RanOut({ part, until, person }: RanOutProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  const name = useWriter(person)?.name;
  const date = longDay(until, language);
  if (part === 'consent') return <span>{t('points.expired.plan', { date })}</span>;
  if (name === undefined) return <span>{t('points.expired.sharing', { date })}</span>;
  return <span>{t('points.expired.sharingWith', { name, date })}</span>;
}

function See({ record }: { record: NonNullable<MissingPart['record']> }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="plain-link"
      onClick={() => {
        go(pageOf[record.kind], record);
      }}
    >
      {record.kind === 'consent' ? t('points.seeConsent') : t('points.see')}
    </button>
  );
}
