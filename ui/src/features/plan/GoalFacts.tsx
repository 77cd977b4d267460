/** What is known about a goal besides its words: how far it has come, who decided it, when it is looked at, what was learned. */
import { useTranslation } from 'react-i18next';
import type { FollowUp, Goal } from '../../api/bindings/plan';
import { fields } from '../../api/registry';
import { DayFact } from '../../records/DayFact';
import { NamedChoiceFact } from '../../records/NamedChoiceFact';
import { TextFact } from '../../records/TextFact';
import { useNames } from '../../records/useNames';
import { AimFact } from '../../records/AimFact';
import { Fact, Facts } from '../../components/Facts';
import { FollowUpFact } from './FollowUpFact';
import { GoalStateFact } from './GoalStateFact';
import type { FactsOpen } from './useFactsOpen';

/** What can be told of a goal, in the order it is offered. */
export const goalFacts = [
  'why',
  'deadline',
  'area',
  'aim',
  'state',
  'decidedBy',
  'followUp',
  'learned',
] as const;

export type GoalFact = (typeof goalFacts)[number];

/** Which of them the goal has. */
export function toldOf(goal: Goal, followUps: readonly FollowUp[]): Record<GoalFact, boolean> {
  const hasEnded = goal.state !== 'underWay';
  return {
    why: goal.why !== '',
    deadline: goal.deadline !== null || goal.rough !== '',
    area: goal.area !== null,
    aim: goal.aim !== null,
    state: hasEnded || goal.stateNote !== '',
    decidedBy: goal.decidedBy !== null,
    followUp: followUps.some(({ state }) => state === 'waiting'),
    learned: hasEnded || goal.learned !== '',
  };
}

/** The fields of those that are not one field of the same name. */
export const factFields: Partial<Record<GoalFact, readonly string[]>> = {
  deadline: ['deadline', 'rough'],
  state: ['state', 'stateNote'],
};

/** What the facts that are offered are called. */
export function useGoalFactNames(): Record<GoalFact, string> {
  const { t } = useTranslation();
  const { field, printed } = useNames();
  return {
    why: field('goal', 'why'),
    deadline: field('goal', 'deadline'),
    area: field('goal', 'area'),
    aim: field('goal', 'aim'),
    state: printed('goals.heads.state'),
    decidedBy: field('goal', 'decidedBy'),
    followUp: t('plan.followUp'),
    learned: field('goal', 'learned'),
  };
}

export interface GoalFactsProps {
  goal: Goal;
  followUps: readonly FollowUp[];
  facts: FactsOpen<GoalFact>;
}

export function GoalFacts({ goal, followUps, facts }: GoalFactsProps) {
  const names = useNames();
  const { t } = useTranslation();
  const { id } = goal;
  const by = names.field('goal', 'deadline');
  const at = (fact: GoalFact) => ({ begun: facts.begun === fact, onClose: facts.close });
  const shown = goalFacts.filter((fact) => fact !== 'why').filter(facts.shows);
  if (shown.length === 0) return null;
  return (
    <Facts>
      {facts.shows('deadline') && (
        <Fact name={by}>
          <DayFact
            kind="goal"
            id={id}
            field="deadline"
            day={goal.deadline}
            rough={{ field: 'rough', words: goal.rough }}
            label={by}
            offersAhead="any"
            empty={t('plan.choose')}
            {...at('deadline')}
          />
        </Fact>
      )}
      {facts.shows('area') && (
        <NamedChoiceFact
          kind="goal"
          id={id}
          field="area"
          choices={fields.goal.area.choices}
          chosen={goal.area}
          {...at('area')}
        />
      )}
      {facts.shows('aim') && <AimFact kind="goal" id={id} aim={goal.aim} {...at('aim')} />}
      {facts.shows('state') && <GoalStateFact goal={goal} {...at('state')} />}
      {facts.shows('decidedBy') && (
        <NamedChoiceFact
          kind="goal"
          id={id}
          field="decidedBy"
          choices={fields.goal.decidedBy.choices}
          chosen={goal.decidedBy}
          {...at('decidedBy')}
        />
      )}
      {facts.shows('followUp') && (
        <FollowUpFact subject={{ goal: id }} followUps={followUps} {...at('followUp')} />
      )}
      {facts.shows('learned') && (
        <TextFact kind="goal" id={id} field="learned" text={goal.learned} {...at('learned')} />
      )}
    </Facts>
  );
}
