/**
 * The folder that carries the plan between its copies, for as long as the plan is open: looked in by itself and at a press, and
 * what came of it. A folder may be slow, or gone: nobody who writes, or locks, waits for it.
 */
import { copies } from '../api/copies';
import { failed, type Answer } from '../api/ask';
import type { AskingCopy, CopyEnded, CopyTold, Met, SharedFolder } from '../api/bindings/kept';
import type { Problem } from '../api/bindings/problem';
import * as shell from '../api/shared';
import { atMost } from './atMost';
import type { PlanStore } from './PlanStore';

/** Milliseconds between two looks by themselves. */
export const often = 10 * 60_000;

/** Milliseconds that must have gone since the last look before coming back to the window is one. */
export const atFocus = 60_000;

/** Milliseconds without a letter after which nobody is writing any longer, wherever the focus is. */
export const peace = 2 * 60_000;

/** Milliseconds that locking waits, at the most, when something was written since the folder was looked in. */
export const briefly = 300;

export interface FolderKnown {
  /** Null: the plan is shared in none, or it is not known yet. */
  folder: SharedFolder | null;
  /** What is being done. */
  step: 'looking' | 'taking' | 'sending' | null;
  /** Whether somebody waits for it. */
  isAsked: boolean;
  /** Why what somebody asked for did not come about. Of what is done by itself only the folder's state is told. */
  problem: Problem | null;
  /** How many acts came in when somebody asked for it last; null until then. */
  came: number | null;
  /** The copies that something came from by itself, until somebody has seen it. */
  news: readonly CopyTold[];
  /** The copies that were told «not now»: asked about again when the plan is opened again. */
  later: ReadonlySet<string>;
}

const nothing: FolderKnown = {
  folder: null,
  step: null,
  isAsked: false,
  problem: null,
  came: null,
  news: [],
  later: new Set(),
};

export class FolderStore {
  readonly #plan: PlanStore;
  #known = nothing;
  readonly #listeners = new Set<() => void>();
  #lookedAt = 0;
  #running: Promise<void> | null = null;
  #isOpen = true;
  #isLeaving = false;
  /** Goes on with what waits for a field to be left. */
  #goOn: (() => void) | null = null;
  /** When what was sent last was saved: the very same as the plan has while nothing was saved since. */
  #sentOf: Date | null = null;

  constructor(plan: PlanStore) {
    this.#plan = plan;
  }

  readonly known = (): FolderKnown => this.#known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks in the folder now, every ten minutes, and when somebody comes back to the window. The answer ends it. */
  start(): () => void {
    this.#isOpen = true;
    this.#isLeaving = false;
    const look = () => void this.#exchange(false);
    const back = () => {
      if (Date.now() - this.#lookedAt >= atFocus) look();
    };
    const looking = setInterval(look, often);
    window.addEventListener('focus', back);
    look();
    return () => {
      this.#isOpen = false;
      this.#goOn?.();
      clearInterval(looking);
      window.removeEventListener('focus', back);
    };
  }

  /**
   * The plan is about to be locked: what was written since is put in the folder, where that can be done in no time. Where not, it
   * is sent when the plan is opened again.
   */
  readonly leave = async (): Promise<void> => {
    const { savedAt } = this.#plan.state();
    const isSent = savedAt === null || savedAt === this.#sentOf;
    if (this.#known.folder?.state !== 'ready' || isSent) return;
    this.#isLeaving = true;
    this.#goOn?.();
    await Promise.race([this.#exchange(false), atMost(briefly)]);
  };

  /** The folder as it was when it was last looked in; it is not asked. */
  readonly read = async (): Promise<void> => {
    const answer = await shell.sharedFolder();
    if (!failed(answer)) this.#set({ folder: answer.value });
  };

  /** Somebody wants to know what is new, now. */
  readonly look = (): Promise<void> => this.#exchange(true);

  /** Asks for a folder and shares the plan in it. */
  readonly shareIn = async (): Promise<void> => {
    // Coming back from the dialog is no reason to look in the folder of before.
    await this.#alone(async () => {
      this.#set({ step: 'looking', isAsked: true, problem: null, came: null });
      const chosen = await shell.chooseSharedFolder();
      if (failed(chosen) || !chosen.value) this.#end(chosen);
      else await this.#takeAndSend(true);
    });
  };

  /** The plan is shared in no folder any more. */
  readonly stopSharing = async (): Promise<void> => {
    const answer = await shell.stopSharing();
    this.#end(answer);
    if (!failed(answer)) this.#set({ folder: null, came: null, news: [] });
  };

  /** The owner says yes to a copy, and what waits of it is taken in. Whether it came about. */
  readonly allow = async (asking: AskingCopy, person: string): Promise<boolean> => {
    const answer = await this.#plan.allowCopy(asking, person);
    if (answer === null) return false;
    this.#end(answer);
    if (failed(answer)) return false;
    // What was found before the yes was found without it.
    while (this.#running !== null) await this.#running;
    await this.#exchange(true);
    return true;
  };

  /** Ends a copy that was said yes to. */
  readonly end = async (copy: string): Promise<Answer<CopyEnded> | null> => {
    const answer = await this.#plan.endCopy(copy);
    // What was looked for before is looked for with a key that the plan has no longer; then the new folder is begun.
    if (answer !== null && !failed(answer)) void this.#alone(() => this.#lookAndGoOn());
    return answer;
  };

  readonly notNow = (copy: string): void => {
    this.#set({ later: new Set(this.#known.later).add(copy) });
  };

  /** Somebody went to see what came. */
  readonly seen = (): void => {
    this.#set({ news: [] });
  };

  /** One at a time: whoever asks for what is being done already waits for that. */
  #exchange(isAsked: boolean): Promise<void> {
    if (isAsked) this.#set({ isAsked, problem: null, came: null });
    return this.#running ?? this.#alone(() => this.#lookAndGoOn());
  }

  /** When nothing else is done with the folder. */
  async #alone(deed: () => Promise<void>): Promise<void> {
    while (this.#running !== null) await this.#running;
    this.#running = deed().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  async #lookAndGoOn(): Promise<void> {
    this.#lookedAt = Date.now();
    this.#set({ step: 'looking' });
    const looked = await shell.lookInFolder();
    if (failed(looked) || !looked.value) {
      this.#end(looked);
      if (!failed(looked)) this.#set({ folder: null });
      return;
    }
    if (!this.#known.isAsked) await this.#handsOff();
    if (this.#isOpen) await this.#takeAndSend(false);
    else this.#end(null);
  }

  /** `isChosen`: the folder was just chosen. */
  async #takeAndSend(isChosen: boolean): Promise<void> {
    this.#set({ step: 'taking' });
    const before = await copies();
    const taken = await this.#plan.takeFromFolder(!this.#known.isAsked, isChosen);
    if (taken === null || failed(taken)) {
      this.#end(taken);
      return;
    }
    this.#sentOf = this.#plan.state().savedAt;
    this.#set({ step: 'sending' });
    await this.#tell(taken.value, failed(before) ? [] : before.value);
    const sent = await shell.sendToFolder();
    if (!failed(sent)) this.#set({ folder: sent.value });
    this.#end(sent);
  }

  /** How much came in, to whoever asked; what came by itself is told by the copies it came from. */
  async #tell(met: Met | null, before: readonly CopyTold[]): Promise<void> {
    if (this.#known.isAsked) this.#set({ came: met?.acts ?? 0 });
    if (this.#known.isAsked || met === null) return;
    const after = await copies();
    if (failed(after)) return;
    const had = new Map(before.map((told) => [told.copy, told.acts]));
    const grown = after.value.filter((told) => !told.here && told.acts > (had.get(told.copy) ?? 0));
    const known = this.#known.news.filter(({ copy }) => !grown.some((told) => told.copy === copy));
    this.#set({ news: [...known, ...grown] });
  }

  /** What came waits until the field is left that somebody writes in: words in the making are not moved under the hands. */
  #handsOff(): Promise<void> {
    const { fieldFocus } = this.#plan;
    const isFree = () => !this.#isOpen || this.#isLeaving || [...fieldFocus.at()].length === 0;
    if (isFree()) return Promise.resolve();
    return new Promise((resolve) => {
      let done = this.#plan.doings();
      const go = () => {
        clearInterval(waiting);
        stop();
        this.#goOn = null;
        resolve();
      };
      this.#goOn = go;
      const stop = fieldFocus.subscribe(() => {
        if (isFree()) go();
      });
      const waiting = setInterval(() => {
        if (done === this.#plan.doings()) go();
        done = this.#plan.doings();
      }, peace);
    });
  }

  /** It is over: who asked for it is told why it did not come about. Null when the plan was locked meanwhile. */
  #end(answer: Answer<unknown> | null): void {
    const { isAsked, problem } = this.#known;
    const refused = answer !== null && failed(answer) ? answer.problem : null;
    const asked = isAsked || this.#known.step === null;
    this.#set({ step: null, isAsked: false, problem: asked ? refused : problem });
  }

  #set(change: Partial<FolderKnown>): void {
    this.#known = { ...this.#known, ...change };
    for (const listener of this.#listeners) listener();
  }
}
