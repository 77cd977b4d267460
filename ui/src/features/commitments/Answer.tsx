/** The answer to a worry: the words, who gave it, and when. */
import { useTranslation } from 'react-i18next';
import type { Concern } from '../../api/bindings/plan';
import { DayFact } from '../../records/DayFact';
import { OwnWords } from '../../records/OwnWords';
import { PersonFact } from '../../records/PersonFact';
import { useNames } from '../../records/useNames';
import { longDay } from '../../i18n/dates';
import styles from './CommitmentsPage.module.css';

export function Answer({ concern }: { concern: Concern }) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, answer, answeredBy, answeredOn } = concern;
  const at = { kind: 'concern', id } as const;
  const label = (field: string) => names.field('concern', field);
  return (
    <div className={styles.answer}>
      <OwnWords {...at} field="answer" label={label('answer')} text={answer} under />
      <div className={styles.sign}>
        <PersonFact
          {...at}
          field="answeredBy"
          label={label('answeredBy')}
          person={answeredBy}
          empty={t('promises.byWhom')}
        />
        <DayFact
          {...at}
          field="answeredOn"
          day={answeredOn}
          label={label('answeredOn')}
          shown={answeredOn === null ? undefined : longDay(answeredOn, names.language)}
          empty={t('plan.noDate')}
        />
      </div>
    </div>
  );
}
