/** The two checks the owner makes of what was promised: whether an answer came, and whether more is needed. */
import type { Action, Concern, ConcernState, Decision, Edit, YesNo } from '../api/bindings/plan';
import type { Day } from '../i18n/day';
import { nextStates } from '../api/registry';
import { concernStateEdits } from './answerConcern';

/** Something the owner can check. */
export type Checked =
  | { kind: 'action'; record: Action }
  | { kind: 'decision'; record: Decision }
  | { kind: 'concern'; record: Concern };

export type Check = 'gotAnswer' | 'needsMore';

/** What one answer to a check writes. An answer that came is dated; a concern follows what the owner needs. */
export function checkEdits(checked: Checked, check: Check, value: YesNo, today: Day): Edit[] {
  const { kind, record } = checked;
  if (record[check] === value) return [];
  const change = (field: string, to: unknown): Edit => ({
    edit: 'change',
    kind,
    id: record.id,
    field,
    value: to,
  });
  if (check === 'gotAnswer') return [change(check, value), change('gotAnswerOn', today)];
  if (kind !== 'concern') return [change(check, value)];
  return [
    change(check, value),
    ...concernStateEdits(checked.record, stateAfterNeed(checked.record.state, value)),
  ];
}

/** Where the owner's «do you need more?» leads: yes opens it again, no lets it rest. */
export function stateAfterNeed(state: ConcernState, needsMore: YesNo): ConcernState {
  const wanted = needsMore === 'yes' ? (['moreWanted', 'open'] as const) : (['settled'] as const);
  return wanted.find((next) => nextStates.concern[state].includes(next)) ?? state;
}
