/** The goals, each with what stands under it. */
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '../../records/list/RecordList';
import { called } from '../../records/called';
import { blank as blanks } from '../../api/registry';
import { GoalRow } from './GoalRow';
import type { GoalNode } from './outline';
import { useHistoryOf } from './useHistoryOf';

export interface GoalsProps {
  goals: readonly GoalNode[];
  /** The goal they stand under; null for those that stand by themselves. */
  parent: GoalNode | null;
}

const nameOf = ({ goal, number }: GoalNode) => called(`${number} ${goal.title}`);

export const Goals = memo(function Goals({ goals, parent }: GoalsProps) {
  const { t } = useTranslation();
  const onHistory = useHistoryOf('goal');
  const above = parent?.id ?? null;
  const level = (parent?.level ?? 0) + 1;
  const prefix = parent === null ? '' : `${parent.number}.`;
  const blank = useCallback(
    (id: string, rank: number) => ({
      record: blankNode(id, rank, above, level, `${prefix}${goals.length + 1}`),
      values: { rank, parent: above },
    }),
    [above, level, prefix, goals.length],
  );
  return (
    <RecordList
      kind="goal"
      list={`goals ${above ?? ''}`}
      label={parent === null ? t('plan.goals') : t('plan.subGoals', { number: parent.number })}
      records={goals}
      step={3}
      Row={GoalRow}
      nameOf={nameOf}
      blank={blank}
      addText={parent === null ? t('plan.addGoal') : t('plan.addSubGoal')}
      onHistory={onHistory}
    />
  );
});

function blankNode(
  id: string,
  rank: number,
  parent: string | null,
  level: number,
  number: string,
): GoalNode {
  const goal = { ...blanks.goal, id, rank, parent };
  return { id, rank, goal, number, level, parts: [], actions: [], followUps: [], evaluations: [] };
}
