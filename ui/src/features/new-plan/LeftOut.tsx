/** What had no place in a plan that came from another program: told once, before the plan itself. */
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Left } from '../../api/bindings/document';
import { Outside } from '../../app/Outside';
import styles from './LeftOut.module.css';

export interface LeftOutProps {
  left: Left[];
  onDone: () => void;
}

/** FHIR's words for what people often have elsewhere, each with an everyday word of ours. */
const SORTS = [
  'AllergyIntolerance',
  'CarePlan',
  'Communication',
  'Condition',
  'Device',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'Immunization',
  'Location',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Procedure',
  'QuestionnaireResponse',
] as const;

type Sort = (typeof SORTS)[number] | 'other';

const sortOf = (sort: string): Sort => SORTS.find((it) => it === sort) ?? 'other';

/** What we have no word for of our own stands together. */
function bySort(left: Left[]): [Sort, Omit<Left, 'sort'>][] {
  const all = new Map<Sort, Omit<Left, 'sort'>>();
  for (const { sort, count, names } of left) {
    const before = all.get(sortOf(sort)) ?? { count: 0, names: [] };
    all.set(sortOf(sort), {
      count: before.count + count,
      names: [...before.names, ...names],
    });
  }
  return [...all];
}

/** What the first are called, and how many more there are. */
function namesOf(t: TFunction, names: string[], count: number) {
  if (names.length === 0) return t('leftOut.many', { count });
  const more = count - names.length;
  return more > 0 ? `${names.join('; ')} ${t('leftOut.more', { count: more })}` : names.join('; ');
}

export function LeftOut({ left, onDone }: LeftOutProps) {
  const { t } = useTranslation();
  return (
    <Outside
      title={t('leftOut.title')}
      foot={
        <Button icon={<ArrowRightIcon aria-hidden="true" />} iconPosition="right" onClick={onDone}>
          {t('leftOut.done')}
        </Button>
      }
    >
      <h1 className={styles.title}>{t('leftOut.title')}</h1>
      <p className={styles.know}>{t('leftOut.know')}</p>
      <ul className={styles.left}>
        {bySort(left).map(([sort, { count, names }]) => (
          <li key={sort}>
            <span className={styles.sort}>
              {sort === 'other' ? t('leftOut.other') : t(`leftOut.sorts.${sort}`)}
            </span>
            <span className={styles.names}>{namesOf(t, names, count)}</span>
          </li>
        ))}
      </ul>
    </Outside>
  );
}
