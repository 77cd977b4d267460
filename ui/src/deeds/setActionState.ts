/** An action comes to another state. */
import type { ActionState, Edit } from '../api/bindings/plan';
import type { Day } from '../i18n/day';

/** What puts an action in a state, and says when it ended. */
export function stateEdits(id: string, state: ActionState, today: Day): Edit[] {
  const ended = state === 'done' || state === 'stopped';
  const edit = { edit: 'change', kind: 'action', id } as const;
  return [
    { ...edit, field: 'state', value: state },
    { ...edit, field: 'endedOn', value: ended ? today : null },
  ];
}
