/**
 * What waits to be written, in the order it was done and one at a time. While one is on its way, newer text of a
 * field takes the place of older text that still waits. When the disk fails, everything waits and is tried again. When
 * the plan locks, what still waits is given back, to be kept until the plan is open again.
 */
import type { Answer } from '../api/shell';
import { failed } from '../api/shell';
import type { Changed } from '../api/bindings/journal';
import type { BringBack } from '../api/bindings/kept';
import type { Edit, Pen, RecordRef } from '../api/bindings/plan';
import type { Problem, ProblemCode } from '../api/bindings/problem';
import { fieldKey } from './field';

/** Newer text of one field. */
export interface Typed {
  do: 'type';
  pen: Pen;
  record: RecordRef;
  field: string;
  value: string;
}

export interface Acted {
  do: 'act';
  pen: Pen;
  edits: readonly Edit[];
  /** What was done is said, with the way to undo it: it is not seen where it happens. */
  told?: boolean;
  answered: (changed: Changed | null) => void;
}

/**
 * What was is brought back: from a backup or a copy, or a wording from the history; or one of what copies of the plan say
 * in a field is let stand. Core makes an act of it.
 */
export interface Brought {
  do: 'bringBack';
  pen: Pen;
  back: { from: string; what: BringBack } | { change: string } | { version: string };
  answered: (changed: Changed | null) => void;
}

export interface Reversed {
  do: 'undo' | 'redo';
  pen: Pen;
  /** Also what another copy of the plan was written on top of since: the person was asked. */
  over?: true;
}

/**
 * What another copy of the plan has is taken in, or another copy is said yes to, in its turn: what was typed before is on the
 * disk by then. Null when nothing came of it.
 */
export interface Meeting {
  do: 'meet';
  pen: Pen;
  meet: () => Promise<Answer<Changed> | null>;
  /** Nobody asked: it is told where news are told, and not as something that was just done. */
  quiet?: true;
  answered: () => void;
}

export type Job = Typed | Acted | Brought | Reversed | Meeting;

/** Tells whoever waits for it what a job came to. */
function tellAsker(job: Job, changed: Changed | null): void {
  if ('answered' in job) job.answered(changed);
}

export interface QueueWiring {
  /** Null when there is nothing to send any longer. */
  send: (job: Job) => Promise<Answer<Changed> | null> | null;
  /** Nothing was sent. */
  dropped: (job: Job) => void;
  saved: (job: Job, changed: Changed) => void;
  refused: (job: Job, problem: Problem) => void;
  /** The disk fails (null: it works again). Everything waits meanwhile. */
  trouble: (problem: Problem | null) => void;
  /** The disk has not answered for a while; false when all is written. */
  slow: (slow: boolean) => void;
}

/** How long to wait before trying the disk again, in milliseconds. */
export const retryAfter = 3000;

/** After this long without an answer nobody is told that all is saved, in milliseconds. */
export const slowAfter = 500;

/** Problems that pass: the disk's, not the text's. */
const passing: readonly ProblemCode[] = ['disk-full', 'disk-failed', 'read-only'];

function canBeTriedAgain(job: Job, problem: Problem): boolean {
  // Whoever meets another copy is told at once, and tries again themselves.
  if (job.do === 'meet') return false;
  // Text may safely be written twice; of other acts nobody knows whether they were done.
  return passing.includes(problem.code) || (job.do === 'type' && problem.code === 'internal');
}

function sameText(a: Typed, b: Typed): boolean {
  return (
    fieldKey(a.record, a.field) === fieldKey(b.record, b.field) &&
    a.pen.writer === b.pen.writer &&
    a.pen.words === b.pen.words
  );
}

export class SaveQueue {
  readonly #wiring: QueueWiring;
  #waiting: Job[] = [];
  #onItsWay: Job | null = null;
  #again: ReturnType<typeof setTimeout> | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #settled: (() => void)[] = [];
  /** Nothing more is sent. */
  #halted = false;
  #answered: (() => void)[] = [];

  constructor(wiring: QueueWiring) {
    this.#wiring = wiring;
  }

  add(job: Job): void {
    const older = job.do === 'type' ? this.#replaceable(job) : -1;
    if (older === -1) this.#waiting.push(job);
    else this.#waiting[older] = job;
    if (this.#again === null) void this.#go();
  }

  /** Whether nothing waits and nothing is on its way. */
  isIdle(): boolean {
    return this.#waiting.length === 0 && this.#onItsWay === null;
  }

  /** Resolves when it is idle. */
  settled(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#settled.push(resolve);
    });
  }

  /** Tries the disk again now. */
  retry(): void {
    if (this.#again === null) return;
    clearTimeout(this.#again);
    this.#again = null;
    void this.#go();
  }

  /** Nothing more is sent: what waits is given back in order, when what is on its way is answered. */
  async halt(): Promise<Job[]> {
    this.#halted = true;
    if (this.#again !== null) clearTimeout(this.#again);
    if (this.#onItsWay !== null) {
      await new Promise<void>((resolve) => {
        this.#answered.push(resolve);
      });
    }
    return this.#waiting.splice(0);
  }

  /** Nobody wants what waits any longer. */
  close(): void {
    if (this.#halted) return;
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = null;
    for (const job of this.#waiting) tellAsker(job, null);
    this.#waiting = [];
    this.#tellSettled();
  }

  /** Where older text of the same field waits with nothing but text after it; -1 when there is none. */
  #replaceable(job: Typed): number {
    for (let at = this.#waiting.length - 1; at >= 0; at -= 1) {
      const other = this.#waiting[at];
      if (other?.do !== 'type') return -1;
      if (sameText(other, job)) return at;
      if (fieldKey(other.record, other.field) === fieldKey(job.record, job.field)) return -1;
    }
    return -1;
  }

  async #go(): Promise<void> {
    if (this.#onItsWay !== null) return;
    for (let job = this.#next(); job !== undefined; job = this.#next()) {
      this.#onItsWay = job;
      const sent = this.#wiring.send(job);
      const answer = sent && (await this.#answerTo(sent));
      this.#onItsWay = null;
      if (this.#isLocked(answer)) {
        // It was not done, and is not lost: it waits with the rest.
        this.#halted = true;
        this.#putBack(job);
        break;
      }
      if (answer === null) {
        this.#drop(job);
        continue;
      }
      if (failed(answer) && canBeTriedAgain(job, answer.problem)) {
        this.#putBack(job);
        if (this.#halted) break;
        this.#wiring.trouble(answer.problem);
        this.#again = setTimeout(() => {
          this.retry();
        }, retryAfter);
        return;
      }
      this.#wiring.trouble(null);
      this.#tell(job, answer);
    }
    for (const resolve of this.#answered.splice(0)) resolve();
    this.#tellSettled();
  }

  async #answerTo(sent: Promise<Answer<Changed> | null>): Promise<Answer<Changed> | null> {
    this.#patience = setTimeout(() => {
      this.#wiring.slow(true);
    }, slowAfter);
    const answer = await sent;
    clearTimeout(this.#patience);
    return answer;
  }

  #next(): Job | undefined {
    return this.#halted ? undefined : this.#waiting.shift();
  }

  #isLocked(answer: Answer<Changed> | null): boolean {
    return answer !== null && failed(answer) && answer.problem.code === 'locked';
  }

  /** Back to the head of the line, unless newer text of the same field waits and can go instead. */
  #putBack(job: Job): void {
    const firstOther = this.#waiting.findIndex((other) => other.do !== 'type');
    const texts = firstOther === -1 ? this.#waiting : this.#waiting.slice(0, firstOther);
    const overtaken = job.do === 'type' && texts.some((o) => o.do === 'type' && sameText(o, job));
    if (!overtaken) this.#waiting.unshift(job);
  }

  #tell(job: Job, answered: Answer<Changed>): void {
    if (failed(answered)) this.#wiring.refused(job, answered.problem);
    else this.#wiring.saved(job, answered.value);
    tellAsker(job, failed(answered) ? null : answered.value);
  }

  #drop(job: Job): void {
    this.#wiring.trouble(null);
    this.#wiring.dropped(job);
    tellAsker(job, null);
  }

  #tellSettled(): void {
    if (!this.isIdle()) return;
    this.#wiring.slow(false);
    for (const resolve of this.#settled.splice(0)) resolve();
  }
}
