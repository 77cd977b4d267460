/** The open plan while it is written in: what is on the disk, what is typed and not yet there, and why not (long: one state, and all that changes it). */
import type { Changed, Reversible } from '../api/bindings/journal';
import type { AskingCopy, CopyEnded, Met } from '../api/bindings/kept';
import type { Edit, Pen, Plan, RecordRef, WayIn } from '../api/bindings/plan';
import type { Problem, ProblemCode } from '../api/bindings/problem';
import type { Reading } from '../api/bindings/reading';
import { meetOther } from '../api/copies';
import { allowCopy, endCopy, takeFromFolder } from '../api/shared';
import * as shell from '../api/shell';
import type { Answer } from '../api/shell';
import { afterSaving, broughtBack, said, type Said } from './afterwards';
import { asSent, blankIn, withoutKnown, type FirstValues } from './begun';
import { fieldKey, isOf, without } from './field';
import { FieldFocus } from './fieldFocus';
import { editsOf, fieldsOf, isNewest } from './job';
import { Subscriptions } from './subscriptions';
import { merge, mergeReading, voiceKey } from './merge';
import { SaveQueue, type Brought, type Job, type Typed } from './queue';
import { StandingFields, type Place } from './standing';
import { givenBack, handedOver } from './unsaved';
import type { Notice, PlanState } from './state';
import { createVisible } from './visible';
import { createWriters, samePen, waysToHold } from './writers';

export type { Notice, PlanState };

/** After these nobody knows what was done. */
const unsure: readonly ProblemCode[] = ['internal', 'duplicate-id'];

export class PlanStore {
  #state: PlanState;
  /** Where somebody writes now. */
  readonly fieldFocus = new FieldFocus();
  readonly #queue: SaveQueue;
  readonly subscriptions = new Subscriptions();
  readonly #writersOf = createWriters();
  readonly #visibleOf = createVisible();
  /** The newest that was typed in each field: what was refused may be handed over too. */
  readonly #typed = new Map<string, Typed>();
  /** What is not in the plan and not on its way to it. */
  readonly #standing = new StandingFields();
  /** Given back when the plan was opened, and not sent yet. */
  #again: readonly Job[] = [];
  #notices = 0;
  #doings = 0;
  /** What is not saved was handed over, or is given up. */
  #isOver = false;
  readonly #lastly = new Set<() => void>();

  readonly #way: WayIn;

  /** `unsaved` was handed over when the plan was locked before. */
  constructor(
    plan: Plan,
    reading: Reading,
    reversible: Reversible,
    pen: Pen,
    unsaved: string | null = null,
    way: WayIn = 'owner',
  ) {
    this.#way = way;
    this.#state = {
      ...this.#seen(plan, reading),
      reversible,
      pen,
      begun: new Map(),
      drafts: new Map(),
      problems: new Map(),
      lastProblem: null,
      trouble: null,
      slow: false,
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
      slow: (slow) => {
        if (slow !== this.#state.slow) this.#set({ slow });
      },
    });
    if (unsaved !== null) this.#takeBack(unsaved);
  }

  /** The plan is on the screen: what was given back is tried again. */
  readonly resume = (): void => {
    const jobs = this.#again;
    this.#again = [];
    for (const job of jobs) this.#queue.add(job);
  };

  readonly state = (): PlanState => this.#state;

  readonly setPen = (pen: Pen): void => {
    if (!samePen(pen, this.#state.pen)) this.#set({ pen });
  };

  /** `told`: what was done is said, with the way to undo it. */
  readonly act = (edits: readonly Edit[], told = false): Promise<Changed | null> =>
    new Promise((answered) => {
      this.#doings += 1;
      this.#queue.add({ do: 'act', pen: this.#state.pen, edits, told, answered });
    });

  /** What was is brought back by an act of core's; what was done is said, with the way to undo it. */
  readonly bringBack = (back: Brought['back']): Promise<Changed | null> =>
    new Promise((answered) => {
      this.#queue.add({ do: 'bringBack', pen: this.#state.pen, back, answered });
    });

  /**
   * What the other copy that is looked at has is taken in, after what was typed and done here before; what is typed and not
   * saved stands on in its field. Null when the plan was locked meanwhile.
   */
  readonly meet = (): Promise<Answer<Met> | null> => this.#take(meetOther, (met) => met);

  /**
   * The same of what was found in the shared folder, where something was. `quiet`: nobody asked for it. `again`: the plan is
   * read again, since to begin a folder is written down in it.
   */
  readonly takeFromFolder = (quiet: boolean, again: boolean): Promise<Answer<Met | null> | null> =>
    // Of what this way in does not show nothing is told: not even that something is saved.
    this.#take(takeFromFolder, (met) => (met !== null && met.acts > 0 ? met : null), {
      quiet,
      again,
    });

  /** Another copy of the plan is said yes to, in the words of whoever holds the pen. Null when the plan was locked meanwhile. */
  readonly allowCopy = (asking: AskingCopy, person: string): Promise<Answer<Changed> | null> =>
    this.#take(
      (pen) => allowCopy(pen, asking, person),
      (changed) => ({ changed, whole: false }),
    );

  /** A copy that was said yes to is ended. Null when the plan was locked meanwhile. */
  readonly endCopy = (copy: string): Promise<Answer<CopyEnded> | null> =>
    this.#take(
      (pen) => endCopy(pen, copy),
      // More may have come in from the folder that is left.
      ({ changed }) => ({ changed, whole: true }),
    );

  readonly type = (record: RecordRef, field: string, value: string): void => {
    this.#doings += 1;
    this.#type({ do: 'type', pen: this.#state.pen, record, field, value });
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
    if (this.#standing.takeBackNewest()) {
      this.#set({});
      return;
    }
    if (newest === undefined) this.#queue.add({ do: 'undo', pen: this.#state.pen });
    else this.#forget([newest]);
  };

  /** What another copy was written on top of since is undone too: the person was asked. */
  readonly undoOver = (): void => {
    this.#queue.add({ do: 'undo', pen: this.#state.pen, over: true });
  };

  readonly redo = (): void => {
    this.#queue.add({ do: 'redo', pen: this.#state.pen });
  };

  /** Core has noted something by itself: who got a copy. */
  readonly noted = (changed: Changed): void => {
    const { whole, reading } = this.#state;
    const now = this.#seen(merge(whole, changed), mergeReading(reading, changed.reading));
    this.#set({ ...now, reversible: changed.reversible });
  };

  readonly settled = (): Promise<void> => this.#queue.settled();

  readonly retry = (): void => {
    this.#queue.retry();
  };

  /** What goes with something that was written is done before the plan is left, wherever the focus is. Answers how to let it be. */
  readonly lastly = (deed: () => void): (() => void) => {
    this.#lastly.add(deed);
    return () => this.#lastly.delete(deed);
  };

  /** The plan is about to be left, and all else is saved. */
  readonly finish = (): void => {
    for (const deed of this.#lastly) deed();
  };

  /** Whether everything that was typed and done is on the disk. */
  isSaved(): boolean {
    const isTyped = this.#state.drafts.size > 0 || this.#standing.size > 0;
    return !isTyped && this.#queue.isIdle();
  }

  /** It stands in its field, and is not in the plan; undo takes it back as `takeBack` does. */
  readonly stand = (place: Place, value: unknown, takeBack: () => void): void => {
    this.#doings += 1;
    this.#standing.set(place, value, takeBack);
  };

  /** It is in the plan. */
  readonly unstand = (place: Place): void => {
    // Whoever waits for it to be saved is told.
    if (this.#standing.remove(place)) this.#set({});
  };

  /** What stands in the field and is not in the plan, as the field itself put it; null when nothing does. */
  standingAt(place: Place): unknown {
    return this.#standing.at(place);
  }

  /** The fields in which something stands that is not in the plan. */
  standingKeys(): Iterable<string> {
    return this.#standing.keys();
  }

  /** How many times something was typed or done: tells whether somebody has gone on since. */
  doings(): number {
    return this.#doings;
  }

  /** It is another day: what the plan says may be another too. */
  readonly newDay = async (): Promise<void> => {
    const answer = await shell.plan();
    if (shell.failed(answer)) return;
    this.#set(this.#seen(this.#state.whole, answer.value.reading));
  };

  readonly hush = (): void => {
    this.#set({ notice: null });
  };

  /**
   * The plan locks: nothing more is sent, and what is not on the disk is given, once, as it is to be kept. What the
   * disk, or core, refused is among it. Null when there is nothing.
   */
  async handOver(): Promise<string | null> {
    if (this.#isOver) return null;
    this.#isOver = true;
    const waiting = await this.#queue.halt();
    const { drafts, problems, begun } = this.#state;
    const refused = [...drafts.keys()]
      .filter((key) => problems.has(key))
      .flatMap((key) => this.#typed.get(key) ?? [])
      .filter((typed) => !waiting.includes(typed));
    return handedOver({
      jobs: [...this.#again, ...waiting, ...refused],
      begun: [...begun.values()],
      standing: this.#standing.all(),
    });
  }

  /** The person has chosen to leave without what is not saved. */
  drop(): void {
    this.#isOver = true;
    this.close();
    this.#typed.clear();
    this.#standing.clear();
    this.#set({ drafts: new Map(), problems: new Map(), begun: new Map() });
  }

  /** The plan is locked. */
  close(): void {
    this.#queue.close();
  }

  /** Core takes something in; `metOf` finds what changed by it, if anything did. */
  #take<T>(
    ask: (pen: Pen) => Promise<Answer<T>>,
    metOf: (value: T) => Pick<Met, 'changed' | 'whole'> | null,
    { quiet = false, again = false } = {},
  ): Promise<Answer<T> | null> {
    const { pen } = this.#state;
    let came: Answer<T> | null = null;
    return new Promise((resolve) => {
      const meet = async (): Promise<Answer<Changed> | null> => {
        came = await ask(pen);
        const met = shell.failed(came) ? null : metOf(came.value);
        const isUnsure = shell.failed(came) && unsure.includes(came.problem.code);
        if (again || isUnsure || met?.whole === true) await this.#readAgain();
        if (shell.failed(came)) return came;
        return met && { value: met.changed };
      };
      const answered = () => {
        resolve(came);
      };
      this.#queue.add({ do: 'meet', pen, meet, ...(quiet && { quiet }), answered });
    });
  }

  #type(job: Typed): void {
    const key = fieldKey(job.record, job.field);
    // Deleted first, so that the newest draft stands last.
    const drafts = new Map(without(this.#state.drafts, [key])).set(key, job.value);
    this.#typed.set(key, job);
    this.#set({ drafts });
    this.#queue.add(job);
  }

  /** Shown at once, and sent when somebody has the plan open. */
  #takeBack(unsaved: string): void {
    const { jobs, begun, standing } = givenBack(unsaved);
    this.#standing.giveBack(standing);
    this.#again = jobs;
    const typed = jobs.filter((job) => job.do === 'type');
    for (const job of typed) this.#typed.set(fieldKey(job.record, job.field), job);
    const records = new Map(begun.map((record) => [record.id, record]));
    this.#set({
      begun: withoutKnown(records, this.#state.whole),
      drafts: new Map([...this.#typed].map(([key, { value }]) => [key, value])),
    });
  }

  #seen(whole: Plan, reading: Reading) {
    const voices = new Map(whole.voices.map((voice) => [voiceKey(voice), voice]));
    const visible = this.#visibleOf(whole, reading);
    return { whole, reading, visible, writers: this.#writersOf(whole), voices };
  }

  #set(change: Partial<PlanState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    this.subscriptions.tell(before, this.#state);
  }

  #send(job: Job) {
    if (job.do === 'meet') return job.meet();
    if (job.do === 'undo' && job.over) return shell.undoOver(job.pen);
    if (job.do === 'undo' || job.do === 'redo') return shell[job.do](job.pen);
    if (job.do === 'bringBack') return broughtBack(job);
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
    const reading = mergeReading(before.reading, changed.reading);
    const now = this.#seen(merge(before.whole, changed), reading);
    for (const { kind, record } of changed.records) {
      if (record.removed) this.#standing.removeOf({ kind, id: record.id });
    }
    const [owner] = waysToHold(now.whole, this.#way);
    const notice = this.#notice(said(job, before.reversible, changed.reversible));
    this.#set({ ...now, ...afterSaving(before, now.whole, owner, job, changed), notice });
  }

  #refused(job: Job, problem: Problem): void {
    // Whoever asked is told where they asked.
    if (job.do === 'meet') return;
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
    const { plan, reading, reversible } = answer.value;
    const begun = withoutKnown(this.#state.begun, plan);
    this.#set({ ...this.#seen(plan, reading), reversible, begun });
  }

  #notice(words: Said | null): Notice | null {
    if (words === null) return this.#state.notice;
    this.#notices += 1;
    return { number: this.#notices, ...words };
  }
}
