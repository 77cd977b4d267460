/** What is done to reach a goal. */
import { memo, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '../../records/list/RecordList';
import { blank as blanks } from '../../api/registry';
import { ActionRow } from './ActionRow';
import { called } from '../../records/called';
import type { ActionNode, GoalNode } from './outline';
import { useHistoryOf } from './useHistoryOf';

export interface ActionsProps {
  actions: readonly ActionNode[];
  goal: Pick<GoalNode, 'id' | 'number'>;
}

const nameOf = ({ action }: ActionNode) => called(action.what);

export const Actions = memo(function Actions({ actions, goal }: ActionsProps) {
  const { t } = useTranslation();
  const onHistory = useHistoryOf('action');
  const goalId = goal.id;
  const blank = useCallback(
    (id: string, rank: number) => ({
      record: { id, rank, action: { ...blanks.action, id, rank, goal: goalId }, followUps: [] },
      values: { rank, goal: goalId },
    }),
    [goalId],
  );
  return (
    <RecordList
      kind="action"
      list={`actions ${goalId}`}
      label={t('plan.actions', { number: goal.number })}
      records={actions}
      Row={ActionRow}
      nameOf={nameOf}
      blank={blank}
      addText={t('plan.addAction')}
      onHistory={onHistory}
    />
  );
});
