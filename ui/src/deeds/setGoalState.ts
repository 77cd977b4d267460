/** A goal comes into another state: what has ended says when, and can be taken up again. */
import type { Edit, GoalState } from '../api/bindings/plan';
import type { Day } from '../i18n/day';

export function goalStateEdits(id: string, state: GoalState, today: Day): Edit[] {
  const edit = { edit: 'change', kind: 'goal', id } as const;
  return [
    { ...edit, field: 'state', value: state },
    { ...edit, field: 'endedOn', value: state === 'underWay' ? null : today },
  ];
}
