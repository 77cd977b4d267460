/** What a meeting agrees on becomes what somebody does: the decision and what it turns into, written in one act. */
import type { Action } from '../../api/bindings/Action';
import type { Edit } from '../../api/bindings/Edit';
import { rankAfter, type Ranked } from '../../fields/list/rank';
import type { Subject } from '../../plan/agenda';
import type { Day } from '../../words/day';
import { subjectFields } from '../oppfolging/closing';

/** What a decision turns into. */
export type Becomes =
  { as: 'agreement' } | { as: 'action'; goal: string } | { as: 'followUp'; subject: Subject };

export interface Decided {
  text: string;
  responsible: string | null;
  due: Day | null;
  becomes: Becomes;
}

export interface DecidedIds {
  decision: string;
  /** The action's or the follow-up's. */
  made: string;
}

/** Where the decision is written. */
export interface DecidedAt {
  meeting: string;
  decisions: readonly Ranked[];
  actions: readonly Action[];
}

export function decidedEdits(decided: Decided, ids: DecidedIds, at: DecidedAt): Edit[] {
  const { responsible, due } = decided;
  const text = decided.text.trim();
  const decision = { meeting: at.meeting, rank: rankAfter(at.decisions), text, responsible, due };
  const made = madeOf({ ...decided, text }, ids.made, at);
  const became = made === null ? {} : { [made.kind]: ids.made };
  const fields = { ...decision, ...became };
  const written: Edit = { edit: 'add', kind: 'decision', id: ids.decision, fields };
  return made === null ? [written] : [made, written];
}

type Added = Extract<Edit, { edit: 'add' }>;

function madeOf(
  { text, responsible, due, becomes }: Decided,
  id: string,
  at: DecidedAt,
): Added | null {
  switch (becomes.as) {
    case 'agreement':
      return null;
    case 'action': {
      const { goal } = becomes;
      const rank = rankAfter(at.actions.filter((action) => action.goal === goal));
      const fields = { goal, what: text, responsible, to: due, rank };
      return { edit: 'add', kind: 'action', id, fields };
    }
    case 'followUp': {
      const fields = { ...subjectFields(becomes.subject), due, responsible };
      return { edit: 'add', kind: 'followUp', id, fields };
    }
  }
}
