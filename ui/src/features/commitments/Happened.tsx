/** What came of a promise: how far it is, words about it, and what was told the last time it was looked at. */
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { ChoiceFact } from '../../records/ChoiceFact';
import { useActionState } from '../../records/useActionState';
import { useNames } from '../../records/useNames';
import { type Said } from '../../store/promises';
import { longDay } from '../../i18n/dates';
import { withCapital } from '../../i18n/act';
import styles from './CommitmentsPage.module.css';

const decisionStates = fields.decision.state.choices;

export function Happened({ said }: { said: Said }) {
  const names = useNames();
  switch (said.as) {
    case 'answer':
      return null;
    case 'action':
      return <HappenedTo {...said} />;
    case 'decision': {
      const { id, state } = said.decision;
      if (said.followUp !== null && state === 'waiting') {
        const word = names.choice('followUp', 'state', said.decidedAs);
        return (
          <>
            <Came words={[withCapital(word)]} />
            <Told followUp={said.followUp} />
          </>
        );
      }
      return (
        <div className={styles.came}>
          <ChoiceFact
            kind="decision"
            id={id}
            field="state"
            label={names.field('decision', 'state')}
            choices={decisionStates}
            chosen={state}
            shown={withCapital(names.choice('decision', 'state', state))}
          />
        </div>
      );
    }
    case 'followUp': {
      const word = names.choice('followUp', 'state', said.followUp.state);
      return (
        <>
          <Came words={[withCapital(word)]} />
          <Told followUp={said.followUp} />
        </>
      );
    }
  }
}

function HappenedTo({ action, looks }: Extract<Said, { as: 'action' }>) {
  const { words, followedUpOn } = useActionState(action);
  const told = lastTold(looks);
  return (
    <>
      <Came words={[words, action.stateNote]} />
      <Told followUp={told} isDayTold={followedUpOn !== null && told?.doneOn === followedUpOn} />
    </>
  );
}

function Came({ words }: { words: readonly string[] }) {
  const told = words.map((word) => word.trim()).filter((word) => word !== '');
  return (
    <p className={styles.came} dir="auto">
      {told.join('. ')}
    </p>
  );
}

function lastTold(looks: readonly FollowUp[]): FollowUp | null {
  const told = looks.filter(({ outcome, state }) => outcome !== '' && state !== 'waiting');
  return told.sort((a, b) => (b.doneOn ?? '').localeCompare(a.doneOn ?? ''))[0] ?? null;
}

interface ToldProps {
  followUp: FollowUp | null;
  /** Its day stands over it. */
  isDayTold?: boolean;
}

/** In the words of whoever told it. */
function Told({ followUp, isDayTold = false }: ToldProps) {
  const { t } = useTranslation();
  const { language } = useNames();
  if (followUp === null || followUp.outcome === '') return null;
  const { doneOn, outcome } = followUp;
  const day = doneOn === null || isDayTold ? '' : longDay(doneOn, language);
  return (
    <p className="quiet" dir="auto">
      {day === '' ? outcome : t('promises.told', { day, words: outcome })}
    </p>
  );
}
