/** What a meeting agrees on becomes what somebody does: an action, or a look at something, made in one act. */
import type { Action, Decision, Edit } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';
import type { Subject } from '../store/agenda';
import { subjectFields } from './closeFollowUp';

/** What a decision turns into. */
export type Becomes = { as: 'action'; goal: string } | { as: 'followUp'; subject: Subject };

type Added = Extract<Edit, { edit: 'add' }>;

/** What it becomes has the decision's words, person and day, and the id `made`; the decision remembers it. */
export function becomesEdits(
  decision: Decision,
  becomes: Becomes,
  made: string,
  actions: readonly Action[],
): Edit[] {
  const added = addedBy(decision, becomes, made, actions);
  const { id } = decision;
  return [added, { edit: 'change', kind: 'decision', id, field: added.kind, value: made }];
}

function addedBy(
  { text, responsible, due }: Decision,
  becomes: Becomes,
  id: string,
  actions: readonly Action[],
): Added {
  if (becomes.as === 'followUp') {
    const fields = { ...subjectFields(becomes.subject), due, responsible };
    return { edit: 'add', kind: 'followUp', id, fields };
  }
  const { goal } = becomes;
  const rank = rankAfter(actions.filter((action) => action.goal === goal));
  const fields = { goal, what: text.trim(), responsible, to: due, rank };
  return { edit: 'add', kind: 'action', id, fields };
}
