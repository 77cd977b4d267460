/** A goal in the owner's words, why, how far it has come, what is done to reach it, and the goals under it. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnWords } from '../../records/OwnWords';
import { useMayRate } from '../../records/useMayRate';
import { useNames } from '../../records/useNames';
import type { RowProps } from '../../records/list/RecordList';
import { Actions } from './Actions';
import { Evaluations } from './Evaluations';
import { FactMenu } from './FactMenu';
import { factFields, GoalFacts, goalFacts, toldOf, useGoalFactNames } from './GoalFacts';
import { Goals } from './Goals';
import type { GoalNode } from './outline';
import styles from './PlanPage.module.css';
import { useFactsOpen } from './useFactsOpen';
import { WhyLine } from './WhyLine';

export const GoalRow = memo(function GoalRow({ record, isNew, onDone }: RowProps<GoalNode>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, goal, number, level, parts, actions } = record;
  const isMain = level === 1;
  const label = isMain ? names.printed('goals.main', { number }) : t('plan.subGoal', { number });
  const inPlan = goal.title !== '';
  const Heading = isMain ? 'h3' : 'h4';

  return (
    <div className={styles.goal} data-level={isMain ? 1 : 2}>
      <Heading className="quiet">{label}</Heading>
      <OwnWords
        kind="goal"
        id={id}
        field="title"
        label={label}
        text={goal.title}
        size={isMain ? 'l' : 'm'}
        empty={t('plan.goalEmpty')}
        {...(isNew && { onDone })}
      >
        {inPlan && (
          <>
            <AboutGoal node={record} />
            <Actions actions={actions} goal={record} />
          </>
        )}
      </OwnWords>
      {/* Deeper goals are kept and shown, but one level of sub-goals is enough to begin with. */}
      {inPlan && (isMain || parts.length > 0) && <Goals goals={parts} parent={record} />}
    </div>
  );
});

/** What is told of the goal, and what more can be. */
function AboutGoal({ node: { id, goal, number, followUps, evaluations } }: { node: GoalNode }) {
  const mayRate = useMayRate();
  const name = useGoalFactNames();
  // The last one that is taken away is taken back where it stood.
  const [isJudged, setIsJudged] = useState(false);
  if (evaluations.length > 0 && !isJudged) setIsJudged(true);
  const facts = useFactsOpen({ kind: 'goal', id }, toldOf(goal, followUps), {
    fields: factFields,
  });
  // Numbers are the owner's to give, from the start and for as long as it is under way.
  const isRated = isJudged || (mayRate && goal.state === 'underWay');
  const offered = goalFacts.filter((fact) => mayRate || fact !== 'aim');
  return (
    <div>
      {facts.shows('why') && (
        <WhyLine id={id} why={goal.why} begun={facts.begun === 'why'} onClose={facts.close} />
      )}
      {isRated && (
        <Evaluations
          id={id}
          number={number}
          evaluations={evaluations}
          wanted={goal.aim}
          until={goal.deadline}
        />
      )}
      <GoalFacts goal={goal} followUps={followUps} facts={facts} />
      <FactMenu
        about={goal.title}
        of="goal"
        missing={offered
          .filter((fact) => !facts.shows(fact))
          .map((fact) => ({ fact, name: name[fact] }))}
        onOpen={facts.open}
      />
    </div>
  );
}
