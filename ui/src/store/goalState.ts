import type { Edit, GoalState } from '../api/bindings/plan';
import type { Day } from '../i18n/day';

/** The states that can follow each state: core refuses the others. What has ended can be taken up again. */
export const nextGoalStates: Record<GoalState, readonly GoalState[]> = {
  underWay: ['reached', 'putAside'],
  reached: ['underWay'],
  putAside: ['underWay'],
};

/** What puts a goal in a state, and says when it ended. */
export function goalStateEdits(id: string, state: GoalState, today: Day): Edit[] {
  const edit = { edit: 'change', kind: 'goal', id } as const;
  return [
    { ...edit, field: 'state', value: state },
    { ...edit, field: 'endedOn', value: state === 'underWay' ? null : today },
  ];
}
