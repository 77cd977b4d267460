/** What is promised, by whom: plain rows and no counters. */
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../api/bindings/plan';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import { Late } from '../../components/Late';
import { OpensThing, Row, Rows } from '../../components/Rows';
import { agendaOf, type Agenda } from '../../store/agenda';
import { openPromisesOf, type Given } from '../../store/promises';
import { usePlan } from '../../store/usePlan';
import { nearDay, shortDay } from '../../i18n/dates';
import { useGivenName } from '../commitments/useGivenName';
import { AllLink } from './AllLink';
import styles from './HomePage.module.css';

/** The record that each promise is written in. */
const kindOf = {
  action: 'action',
  decision: 'decision',
  followUp: 'followUp',
  answer: 'concern',
} as const satisfies Record<Given['said']['as'], Kind>;

const shownPeople = 4;
const shownPromises = 2;

export function PromisedRows() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, whole, reading, writers } = usePlan();
  const all = openPromisesOf(plan, reading.commitments, whole.people);
  const followed = followedUp(agendaOf(plan, reading.agenda));
  const promised = all.flatMap(({ person, given }) => {
    const others = given.filter(({ id }) => !followed.has(id));
    return others.length === 0 ? [] : [{ person, given: others }];
  });
  // All that is promised may stand under «Oppfølging» already.
  if (promised.length === 0) return null;
  const shown = promised.slice(0, shownPeople).map(({ person, given }) => ({
    person,
    given: given.slice(0, shownPromises),
  }));
  const isAll = countOf(shown) === countOf(all);
  return (
    <div>
      <Rows heading={t('front.promised')}>
        {shown.map(({ person, given }) => (
          <Row
            key={person.id}
            name={writers.get(person.id)?.name ?? person.name}
            under={
              <ul className={styles.promises}>
                {given.map((one) => (
                  <Promise key={one.id} given={one} />
                ))}
              </ul>
            }
          />
        ))}
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

/** What stands under «Oppfølging» is not told once more: the looks, and the actions that are looked at. */
function followedUp({ overdue, thisWeek, later }: Agenda): ReadonlySet<string> {
  const looks = [...overdue, ...thisWeek, ...later];
  const ids = looks.flatMap(({ key, subject }) =>
    subject.of === 'action' ? [key, subject.action.id] : [key],
  );
  return new Set(ids);
}

const countOf = (promised: readonly { given: readonly Given[] }[]) =>
  promised.reduce((count, { given }) => count + given.length, 0);

function Promise({ given: { id, said, due, isLook, standing } }: { given: Given }) {
  const { t } = useTranslation();
  const names = useNames();
  const { today } = usePlan();
  const { go } = useNavigation();
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
      <OpensThing
        onOpen={() => {
          go('commitments', { kind: kindOf[said.as], id });
        }}
      >
        {nameOf(said)}
      </OpensThing>
      {words}
      {late !== null && (
        <div>
          <Late>{t('promises.late', { when: nearDay(late, today, names.language) })}</Late>
        </div>
      )}
    </li>
  );
}
