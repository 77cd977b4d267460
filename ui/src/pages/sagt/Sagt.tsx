/** Sagt og gjort: worries and their answers, and what each has promised, held against what happened. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk } from '../../fields/Desk';
import { DeskContext } from '../../fields/useDesk';
import { useNavigation } from '../../frame/navigation';
import { useShownRecord } from '../../frame/useShownRecord';
import { Rows } from '../../parts/Rows';
import { inTurn, needsAnswer } from '../../plan/concerns';
import { promisesOf } from '../../plan/promises';
import { usePlan, usePlanSession } from '../../plan/usePlan';
import { ConcernRow } from './ConcernRow';
import { PromisedBy } from './PromisedBy';
import styles from './Sagt.module.css';

export function Sagt() {
  const { t } = useTranslation();
  const { store } = usePlanSession();
  const [desk] = useState(() => new Desk(store));
  const { plan, whole, today } = usePlan();
  const { about } = useNavigation();
  // Nothing moves while someone works with it: what was answered when the page was opened stays among the promises.
  const [below] = useState(() => answeredIds(plan.concerns));
  const [answering, setAnswering] = useState(() =>
    plan.concerns.some((one) => one.id === about?.id && needsAnswer(one)) ? about?.id : undefined,
  );
  useShownRecord();
  const concerns = inTurn(plan.concerns).filter(({ id }) => !below.has(id));
  const above = new Set(concerns.map(({ id }) => id));
  const promised = promisesOf({ ...plan, people: whole.people }, today)
    .map(({ person, given }) => ({ person, given: given.filter(({ id }) => !above.has(id)) }))
    .filter(({ given }) => given.length > 0);
  return (
    <DeskContext value={desk}>
      <div className={styles.page}>
        <div>
          <h1 className={styles.title}>{t('promises.title')}</h1>
          <p className="quiet">{t('promises.know')}</p>
        </div>
        {concerns.length > 0 && (
          <Rows heading={t('promises.concerns')}>
            {concerns.map((concern) => (
              <ConcernRow
                key={concern.id}
                concern={concern}
                isAnswering={answering === concern.id}
                onAnswering={(isAnswering) => {
                  setAnswering(isAnswering ? concern.id : undefined);
                }}
              />
            ))}
          </Rows>
        )}
        {promised.map(({ person, given }) => (
          <PromisedBy
            key={person?.id ?? 'nobody'}
            person={person}
            given={given}
            shown={about?.id ?? null}
          />
        ))}
        {concerns.length + promised.length === 0 && <p className="body">{t('promises.none')}</p>}
      </div>
    </DeskContext>
  );
}

function answeredIds(
  concerns: readonly { id: string; state: Parameters<typeof needsAnswer>[0]['state'] }[],
) {
  return new Set(concerns.filter((concern) => !needsAnswer(concern)).map(({ id }) => id));
}
