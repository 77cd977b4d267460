/** The open plan while it is written in: what is on the disk, what is typed and not yet there, and why not. */
import type { ActName } from '../api/bindings/ActName';
import type { Changed } from '../api/bindings/Changed';
import type { Edit } from '../api/bindings/Edit';
import type { Pen } from '../api/bindings/Pen';
import type { Plan } from '../api/bindings/Plan';
import type { Problem } from '../api/bindings/Problem';
import type { ProblemCode } from '../api/bindings/ProblemCode';
import type { RecordRef } from '../api/bindings/RecordRef';
import type { Reversible } from '../api/bindings/Reversible';
import type { Voice } from '../api/bindings/Voice';
import type { Writer } from '../look/pen';
import * as shell from '../api/shell';
import { asSent, blankIn, withoutKnown, type BegunRecords, type FirstValues } from './begun';
import { fieldKey, isOf, without } from './field';
import { Hands } from './hands';
import { editsOf, fieldsOf, isNewest } from './job';
import { Listeners } from './listeners';
import { merge, voiceKey } from './merge';
import { SaveQueue, type Job } from './queue';
import { visible, type VisiblePlan } from './visible';
import { createWriters, samePen, waysToHold } from './writers';

type Said = { kind: 'undone' | 'redone'; name: ActName } | { kind: 'refused'; problem: Problem };

/** What is not seen where it happens, to be said quietly; the number tells one from the next. */
export type Notice = Said & { number: number };

export interface PlanState {
  whole: Plan;
  visible: VisiblePlan;
  writers: ReadonlyMap<string, Writer>;
  voices: ReadonlyMap<string, Voice>;
  reversible: Reversible;
  pen: Pen;
  /** Begun, and not in the plan yet. */
  begun: BegunRecords;
  /** Typed and not yet on the disk, by field; the newest last. */
  drafts: ReadonlyMap<string, string>;
  /** Why the newest text or value of a field was not accepted, by field. */
  problems: ReadonlyMap<string, Problem>;
  /** Why the newest act that is not a field's was not done. */
  lastProblem: Problem | null;
  /** The disk fails now; everything waits. */
  trouble: Problem | null;
  savedAt: Date | null;
  notice: Notice | null;
}

/** After these nobody knows what was done. */
const unsure: readonly ProblemCode[] = ['internal', 'duplicate-id'];

export class PlanStore {
  #state: PlanState;
  /** Where somebody writes now. */
  readonly hands = new Hands();
  readonly #queue: SaveQueue;
  readonly listeners = new Listeners();
  readonly #writersOf = createWriters();
  #notices = 0;

  constructor(plan: Plan, reversible: Reversible, pen: Pen) {
    this.#state = {
      ...this.#seen(plan),
      reversible,
      pen,
      begun: new Map(),
      drafts: new Map(),
      problems: new Map(),
      lastProblem: null,
      trouble: null,
      savedAt: null,
      notice: null,
    };
    this.#queue = new SaveQueue({
      send: (job) => this.#send(job),
      dropped: (job) => {
        this.#dropped(job);
      },
      saved: (job, changed) => {
        this.#saved(job, changed);
      },
      refused: (job, problem) => {
        this.#refused(job, problem);
      },
      trouble: (trouble) => {
        if (trouble !== this.#state.trouble) this.#set({ trouble });
      },
    });
  }

  readonly state = (): PlanState => this.#state;

  readonly setPen = (pen: Pen): void => {
    if (!samePen(pen, this.#state.pen)) this.#set({ pen });
  };

  readonly act = (edits: readonly Edit[]): Promise<Changed | null> =>
    new Promise((answered) => {
      this.#queue.add({ do: 'act', pen: this.#state.pen, edits, answered });
    });

  readonly type = (record: RecordRef, field: string, value: string): void => {
    const key = fieldKey(record, field);
    // Deleted first, so that the newest draft stands last.
    const drafts = new Map(without(this.#state.drafts, [key])).set(key, value);
    this.#set({ drafts });
    this.#queue.add({ do: 'type', pen: this.#state.pen, record, field, value });
  };

  /** A record is begun: nothing is in the plan yet. Begun again it gets other values. */
  readonly begin = (record: RecordRef, values: FirstValues, list: string = record.kind): void => {
    const begun = new Map(this.#state.begun).set(record.id, { ...record, values, list });
    this.#set({ begun });
  };

  /** Nothing came of the record: it is forgotten, or taken away if it is in the plan by then. */
  readonly discard = ({ kind, id }: RecordRef): void => {
    void this.act([{ edit: 'remove', kind, id }]);
  };

  /** Whoever wrote is gone from the list: what is begun there without a word is forgotten. */
  readonly tidy = (list: string): void => {
    const { begun, drafts } = this.#state;
    const blank = blankIn(list, begun, drafts);
    if (blank.length > 0) this.#set({ begun: without(begun, blank) });
  };

  /** Nobody wants any longer what was refused. */
  readonly excuse = (record: RecordRef, field: string): void => {
    const key = fieldKey(record, field);
    if (this.#state.problems.has(key)) this.#forget([key]);
  };

  /** Text that was not accepted is what is taken back first: it is the newest, and nothing else knows of it. */
  readonly undo = (): void => {
    const refused = [...this.#state.drafts.keys()].filter((key) => this.#state.problems.has(key));
    const newest = refused.at(-1);
    if (newest === undefined) this.#queue.add({ do: 'undo', pen: this.#state.pen });
    else this.#forget([newest]);
  };

  readonly redo = (): void => {
    this.#queue.add({ do: 'redo', pen: this.#state.pen });
  };

  readonly settled = (): Promise<void> => this.#queue.settled();

  readonly retry = (): void => {
    this.#queue.retry();
  };

  /** Whether everything that was typed and done is on the disk. */
  isSaved(): boolean {
    return this.#state.drafts.size === 0 && this.#queue.isIdle();
  }

  readonly hush = (): void => {
    this.#set({ notice: null });
  };

  /** The plan is locked. */
  close(): void {
    this.#queue.close();
  }

  #seen(whole: Plan) {
    const voices = new Map(whole.voices.map((voice) => [voiceKey(voice), voice]));
    return { whole, visible: visible(whole), writers: this.#writersOf(whole), voices };
  }

  #set(change: Partial<PlanState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    this.listeners.tell(before, this.#state);
  }

  #send(job: Job) {
    if (job.do === 'undo' || job.do === 'redo') return shell[job.do](job.pen);
    const edits = asSent(editsOf(job), this.#state.begun);
    return edits.length === 0 ? null : shell.act(job.pen, edits);
  }

  #forget(keys: readonly string[]): void {
    if (keys.length === 0) return;
    this.#set({
      drafts: without(this.#state.drafts, keys),
      problems: without(this.#state.problems, keys),
    });
  }

  /** What was written in a begun record is erased, or the record is taken away. */
  #dropped(job: Job): void {
    const { begun, drafts } = this.#state;
    const away = editsOf(job).flatMap((edit) => (edit.edit === 'remove' ? [edit] : []));
    const typed = away.flatMap((record) => [...drafts.keys()].filter(isOf(record)));
    this.#set({
      begun: without(
        begun,
        away.map(({ id }) => id),
      ),
    });
    this.#forget([...fieldsOf(job).filter(isNewest(job, drafts)), ...typed]);
  }

  #saved(job: Job, changed: Changed): void {
    const before = this.#state;
    const now = this.#seen(merge(before.whole, changed));
    // Whoever writes goes on as themselves, also when they have just handed over what let them: others choose anew.
    const isHere = now.whole.people.some(({ id, removed }) => id === before.pen.writer && !removed);
    const [owner] = waysToHold(now.whole);
    const fields = fieldsOf(job);
    const written = fields.filter(isNewest(job, before.drafts));
    const newest = job.do !== 'type' || written.length > 0;
    // What was typed in a record and not accepted goes with it.
    const gone = [...before.drafts.keys()].filter((key) => isOfRemoved(key, changed));
    this.#set({
      ...now,
      reversible: changed.reversible,
      pen: isHere || owner === undefined ? before.pen : owner,
      begun: withoutKnown(before.begun, now.whole),
      drafts: without(before.drafts, [...written, ...gone]),
      problems: without(before.problems, newest ? [...fields, ...gone] : gone),
      lastProblem: job.do === 'act' ? null : before.lastProblem,
      savedAt: new Date(changed.savedAt),
      notice: this.#notice(said(job, before.reversible)),
    });
  }

  #refused(job: Job, problem: Problem): void {
    const fields = fieldsOf(job);
    const atFields = job.do === 'type' || (job.do === 'act' && fields.length === job.edits.length);
    if (atFields) {
      const problems = new Map(this.#state.problems);
      for (const key of fields) problems.set(key, problem);
      this.#set({ problems, lastProblem: problem });
    } else {
      this.#set({ lastProblem: problem, notice: this.#notice({ kind: 'refused', problem }) });
    }
    if (unsure.includes(problem.code)) void this.#readAgain();
  }

  /** The plan is read from the file again. */
  async #readAgain(): Promise<void> {
    const answer = await shell.plan();
    if (shell.failed(answer)) return;
    const { plan, reversible } = answer.value;
    this.#set({ ...this.#seen(plan), reversible, begun: withoutKnown(this.#state.begun, plan) });
  }

  #notice(words: Said | null): Notice | null {
    if (words === null) return this.#state.notice;
    this.#notices += 1;
    return { number: this.#notices, ...words };
  }
}

function isOfRemoved(key: string, { records }: Changed): boolean {
  return records.some(({ kind, record }) => record.removed && isOf({ kind, id: record.id })(key));
}

/** What is worth saying of something done: undoing may change a page that is not the one shown. */
function said(job: Job, before: Reversible): Said | null {
  if (job.do === 'undo') return before.undo && { kind: 'undone', name: before.undo };
  if (job.do === 'redo') return before.redo && { kind: 'redone', name: before.redo };
  return null;
}
