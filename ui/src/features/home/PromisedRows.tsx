/** What is promised, by whom: plain rows and no counters. */
import { useTranslation } from 'react-i18next';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { Late } from '../../components/Late';
import { NoRows, Row, Rows } from '../../components/Rows';
import { openPromisesOf, type Given } from '../../store/promises';
import { usePlan } from '../../store/usePlan';
import { nearDay, shortDay } from '../../i18n/dates';
import { useGivenName } from '../commitments/useGivenName';
import { AllLink } from './AllLink';
import styles from './HomePage.module.css';

const shownPeople = 4;
const shownPromises = 2;

export function PromisedRows() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, whole, reading, writers } = usePlan();
  const promised = openPromisesOf(plan, reading.commitments, whole.people);
  const isAll =
    promised.length <= shownPeople && promised.every(({ given }) => given.length <= shownPromises);
  return (
    <div>
      <Rows heading={t('front.promised')}>
        {promised.slice(0, shownPeople).map(({ person, given }) => (
          <Row
            key={person.id}
            name={writers.get(person.id)?.name ?? person.name}
            under={
              <ul className={styles.promises}>
                {given.slice(0, shownPromises).map((one) => (
                  <Promise key={one.id} given={one} />
                ))}
              </ul>
            }
          />
        ))}
        {promised.length === 0 && <NoRows>{t('front.nothingPromised')}</NoRows>}
      </Rows>
      {!isAll && (
        <AllLink
          what={t('front.promised')}
          onAll={() => {
            go('commitments');
          }}
        />
      )}
    </div>
  );
}

function Promise({ given: { said, due, isLook, standing } }: { given: Given }) {
  const { t } = useTranslation();
  const names = useNames();
  const { today } = usePlan();
  const nameOf = useGivenName();
  // An action says until when it lasts; anything else, when it is to be kept.
  const until = said.as === 'action' ? said.action.to : due;
  // What should have been looked at is told among the follow-ups.
  const late = standing === 'late' && !isLook ? due : null;
  const words =
    until === null || late !== null
      ? ''
      : `, ${names.printed('dates.to', { date: shortDay(until, names.language) })}`;
  return (
    <li dir="auto">
      {nameOf(said)}
      {words}
      {late !== null && (
        <div>
          <Late>{t('promises.late', { when: nearDay(late, today, names.language) })}</Late>
        </div>
      )}
    </li>
  );
}
