/** Who the owner meets, who is reached through whom, and who is not along now: one small choice for each person. */
import { useTranslation } from 'react-i18next';
import type { Person } from '../../api/bindings/plan';
import styles from './PeoplePage.module.css';
import { inPlan } from './people';
import { TakesPartChoice } from './TakesPartChoice';

export interface TooManyProps {
  people: readonly Person[];
}

export function TooMany({ people }: TooManyProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('people.many.ask')} className={styles.many}>
      <p className="quiet">{t('people.many.know')}</p>
      <ul className={styles.list}>
        {inPlan(people).map((person) => (
          <li key={person.id} className={styles.sorted}>
            <div className={styles.named} data-away={!person.active || undefined}>
              <p className="row-name" dir="auto">
                {person.name}
              </p>
              <p className="quiet" dir="auto">
                {person.title}
              </p>
            </div>
            <TakesPartChoice person={person} people={people} label={person.name} hideLabel />
          </li>
        ))}
      </ul>
    </section>
  );
}
