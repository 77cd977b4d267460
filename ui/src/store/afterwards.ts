/** What comes of a job that was done: what is no longer typed, who holds the pen, and what is said of it. */
import type { ActName, Changed, Reversible } from '../api/bindings/journal';
import type { Pen, Plan } from '../api/bindings/plan';
import type { Problem } from '../api/bindings/problem';
import * as shell from '../api/shell';
import { withoutKnown } from './begun';
import { isOf, without } from './field';
import { fieldsOf, isNewest } from './job';
import type { Brought, Job } from './queue';
import type { PlanState } from './state';

export type Said =
  { kind: 'done' | 'undone' | 'redone'; name: ActName } | { kind: 'refused'; problem: Problem };

/** The state after what was sent is on the disk; `whole` is the plan as it is then, `owner` the pen others choose from. */
export function afterSaving(
  before: PlanState,
  whole: Plan,
  owner: Pen | undefined,
  job: Job,
  changed: Changed,
): Partial<PlanState> {
  // Whoever writes goes on as themselves, also when they have just handed over what let them: others choose anew.
  const isHere = whole.people.some(({ id, removed }) => id === before.pen.writer && !removed);
  const fields = fieldsOf(job);
  const written = fields.filter(isNewest(job, before.drafts));
  const newest = job.do !== 'type' || written.length > 0;
  // What was typed in a record and not accepted goes with it.
  const gone = [...before.drafts.keys()].filter((key) => isOfRemoved(key, changed));
  return {
    reversible: changed.reversible,
    pen: isHere || owner === undefined ? before.pen : owner,
    begun: withoutKnown(before.begun, whole),
    drafts: without(before.drafts, [...written, ...gone]),
    problems: without(before.problems, newest ? [...fields, ...gone] : gone),
    lastProblem: job.do === 'act' || job.do === 'bringBack' ? null : before.lastProblem,
    savedAt: new Date(changed.savedAt),
  };
}

function isOfRemoved(key: string, { records }: Changed): boolean {
  return records.some(({ kind, record }) => record.removed && isOf({ kind, id: record.id })(key));
}

export function broughtBack({ pen, back }: Brought) {
  if ('change' in back) return shell.bringBackWords(pen, back.change);
  if ('version' in back) return shell.chooseVersion(pen, back.version);
  return shell.bringBack(pen, back.from, back.what);
}

/** What is worth saying of something done: undoing may change a page that is not the one shown. */
export function said(job: Job, before: Reversible, now: Reversible): Said | null {
  // Nothing new was no act.
  if (job.do === 'meet' && (job.quiet === true || now.undo?.verb !== 'unite')) return null;
  const isTold =
    job.do === 'meet' || job.do === 'bringBack' || (job.do === 'act' && job.told === true);
  if (isTold) return now.undo && { kind: 'done', name: now.undo };
  if (job.do === 'undo') return before.undo && { kind: 'undone', name: before.undo };
  if (job.do === 'redo') return before.redo && { kind: 'redone', name: before.redo };
  return null;
}
