/** The numbers that always answer: the doctor on duty is named unless that number is among those to ring already. */
import { useTranslation } from 'react-i18next';
import type { CrisisStep } from '../../api/bindings/plan';
import { useSelected } from '../../records/useSelected';
import styles from './CrisisPlanPage.module.css';
import { numberOf } from './lines';

export function AlwaysAnswer({ lines }: { lines: readonly CrisisStep[] }) {
  const { t } = useTranslation();
  const people = useSelected(({ whole }) => whole.people);
  const doctor = t('crisis.doctor');
  const isThere = lines
    .filter(({ section, zone }) => section === 'call' && (zone === null || zone === 'red'))
    .map((line) =>
      numberOf(
        line,
        people.find(({ id }) => id === line.person),
      ),
    )
    .some((number) => digits(number) === digits(doctor));
  return (
    <p className={styles.danger}>
      {t('crisis.danger')}
      {!isThere && ` ${doctor}`}
    </p>
  );
}

function digits(words: string): string {
  return words.replace(/\D/g, '');
}
