/** What the owner wants otherwise the next time, made into something in the plan. */
import type { Edit, RecordRef } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';
import type { VisiblePlan } from '../store/visible';
import { agendaLine } from './takeUp';

/** On the agenda of a meeting, or an action under a goal. */
export function changeEdits(
  wish: string,
  to: RecordRef,
  id: string,
  plan: Pick<VisiblePlan, 'agendaItems' | 'actions'>,
): Edit[] {
  const words = agendaLine(wish);
  if (to.kind === 'meeting') {
    const items = plan.agendaItems.filter(({ meeting }) => meeting === to.id);
    const fields = { meeting: to.id, text: words, rank: rankAfter(items) };
    return [{ edit: 'add', kind: 'agendaItem', id, fields }];
  }
  const actions = plan.actions.filter(({ goal }) => goal === to.id);
  const fields = { goal: to.id, what: words, rank: rankAfter(actions) };
  return [{ edit: 'add', kind: 'action', id, fields }];
}
