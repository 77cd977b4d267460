/** Sagt og gjort: worries and their answers, and what each has promised, held against what happened. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageParts } from '../../records/PageParts';
import { useSelected } from '../../records/useSelected';
import { useNavigation } from '../../navigation/navigation';
import { useShownRecord } from '../../navigation/useShownRecord';
import { inTurn, type ToldConcern } from '../../store/concerns';
import { createKeep } from '../../store/keep';
import { promisesOf } from '../../store/promises';
import { ConcernRows } from './ConcernRows';
import { PromisedBy } from './PromisedBy';
import styles from './CommitmentsPage.module.css';

/** The frame is drawn at every keystroke; the page is drawn where something changed. */
export const CommitmentsPage = memo(function CommitmentsPage() {
  const { t } = useTranslation();
  const plan = useSelected(({ visible }) => visible);
  const commitments = useSelected(({ reading }) => reading.commitments);
  const read = useSelected(({ reading }) => reading.concerns);
  const everyone = useSelected(({ whole }) => whole.people);
  const [keep] = useState(createKeep);
  const { about } = useNavigation();
  // Nothing moves while someone works with it: what was answered when the page was opened stays among the promises.
  const told = inTurn(plan.concerns, read);
  const [below] = useState(() => answeredIds(told));
  useShownRecord();
  const shown = about?.id ?? null;
  const concerns = told.filter(({ concern }) => !below.has(concern.id));
  const above = new Set(concerns.map(({ concern }) => concern.id));
  const letGo = told.filter(({ concern: { id, answer } }) => below.has(id) && answer === '');
  const promised = promisesOf(plan, commitments, everyone, keep)
    .map(({ person, given }) => ({ person, given: given.filter(({ id }) => !above.has(id)) }))
    .filter(({ given }) => given.length > 0);
  const isEmpty = concerns.length + letGo.length + promised.length === 0;
  const parts = [
    ...(concerns.length + letGo.length > 0
      ? [
          {
            key: 'concerns',
            name: t('promises.concerns'),
            content: <ConcernRows concerns={concerns} letGo={letGo} shown={shown} />,
          },
        ]
      : []),
    ...promised.map(({ person, given }) => ({
      key: person?.id ?? 'nobody',
      name: person?.name ?? t('promises.nobody'),
      content: <PromisedBy person={person} given={given} shown={shown} />,
    })),
  ];
  const partOf = new Map(
    promised.flatMap(({ person, given }) => given.map(({ id }) => [id, person?.id ?? 'nobody'])),
  );
  return (
    <div className={styles.page}>
      <div>
        <h1 className={styles.title} data-title-line>
          {t('promises.title')}
        </h1>
        <p className="quiet">{t('promises.know')}</p>
      </div>
      <PageParts parts={parts} partOf={({ id }) => partOf.get(id)} />
      {isEmpty && <p className="body">{t('promises.none')}</p>}
    </div>
  );
});

function answeredIds(concerns: readonly ToldConcern[]) {
  const answered = concerns.filter(({ needsAnswer }) => !needsAnswer);
  return new Set(answered.map(({ concern }) => concern.id));
}
