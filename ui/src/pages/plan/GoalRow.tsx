/** A goal in the owner's words, why, when it is looked at, what is done to reach it, and the goals under it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnWords } from '../../fields/OwnWords';
import { useNames } from '../../fields/useNames';
import type { RowProps } from '../../fields/list/RecordList';
import { Facts } from '../../parts/Facts';
import { Actions } from './Actions';
import { useFactsOpen } from './useFactsOpen';
import { FactButtons } from './FactButtons';
import { FollowUpFact } from './FollowUpFact';
import { Goals } from './Goals';
import type { GoalNode } from './outline';
import styles from './PlanPage.module.css';
import { WhyLine } from './WhyLine';

export const GoalRow = memo(function GoalRow({ record, isNew, onDone }: RowProps<GoalNode>) {
  const { t } = useTranslation();
  const names = useNames();
  const { id, goal, number, level, parts, actions, followUps } = record;
  const isMain = level === 1;
  const label = isMain ? names.printed('goals.main', { number }) : t('plan.subGoal', { number });
  const inPlan = goal.title !== '';
  const waiting = followUps.some(({ state }) => state === 'waiting');
  const facts = useFactsOpen({ why: goal.why !== '', followUp: waiting });
  const order = ['why', 'followUp'] as const;
  const name = { why: names.field('goal', 'why'), followUp: t('plan.followUp') };
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
            <div data-near>
              {facts.shows('why') && (
                <WhyLine
                  id={id}
                  why={goal.why}
                  begun={facts.begun === 'why'}
                  onClose={facts.close}
                />
              )}
              {facts.shows('followUp') && (
                <Facts>
                  <FollowUpFact
                    subject={{ goal: id }}
                    followUps={followUps}
                    begun={facts.begun === 'followUp'}
                    onClose={facts.close}
                  />
                </Facts>
              )}
              <FactButtons
                missing={order
                  .filter((fact) => !facts.shows(fact))
                  .map((fact) => ({ fact, name: name[fact] }))}
                onOpen={facts.open}
              />
            </div>
            <Actions actions={actions} goal={record} />
          </>
        )}
      </OwnWords>
      {/* Deeper goals are kept and shown, but one level of sub-goals is enough to begin with. */}
      {inPlan && (isMain || parts.length > 0) && <Goals goals={parts} parent={record} />}
    </div>
  );
});
