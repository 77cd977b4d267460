/** What is promised, by whom: plain rows and no counters. */
import { useTranslation } from 'react-i18next';
import type { Action } from '../../api/bindings/Action';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import { Row, Rows } from '../../parts/Rows';
import { usePlan } from '../../plan/usePlan';
import { shortDay } from '../../words/dates';
import { AllLink } from './AllLink';
import styles from './Forside.module.css';
import { promisesOf } from './promises';

const shownPeople = 4;
const shownActions = 2;

export function PromisedRows() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, writers } = usePlan();
  const promised = promisesOf(plan);
  const isAll =
    promised.length <= shownPeople &&
    promised.every(({ actions }) => actions.length <= shownActions);
  return (
    <div>
      <Rows heading={t('front.promised')}>
        {promised.slice(0, shownPeople).map(({ person, actions }) => (
          <Row
            key={person.id}
            name={writers.get(person.id)?.name ?? person.name}
            under={
              <ul className={styles.promises}>
                {actions.slice(0, shownActions).map((action) => (
                  <Promise key={action.id} action={action} />
                ))}
              </ul>
            }
          />
        ))}
        {promised.length === 0 && <li className="quiet">{t('front.nothingPromised')}</li>}
      </Rows>
      {!isAll && (
        <AllLink
          what={t('front.promised')}
          onAll={() => {
            go('plan');
          }}
        />
      )}
    </div>
  );
}

function Promise({ action: { what, to } }: { action: Action }) {
  const names = useNames();
  const until =
    to === null ? '' : `, ${names.printed('dates.to', { date: shortDay(to, names.language) })}`;
  return (
    <li dir="auto">
      {what}
      {until}
    </li>
  );
}
