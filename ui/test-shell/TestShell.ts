/** The shell as tests have it: each begins with an empty shelf, and is answered at once when it makes something ready. */
import type { Plan, WayIn } from '../src/api/bindings/plan';
import type { Policy } from '../src/api/bindings/policy';
import type { Problem } from '../src/api/bindings/problem';
import type { OpenedPlan, Settings, Start } from '../src/api/bindings/program';
import type { Cover, OnShelf } from '../src/api/bindings/vault';
import { askHost, setUp } from './nodeHost';
import { Refused } from './Pretended';
import { arnesFolder, arnesPhrase, sivsPhrase, storyNow, type Shelved } from './shelved';
import { WindowShell } from './WindowShell';

export class TestShell extends WindowShell {
  /** Where files are saved. */
  readonly documents: string;
  /** The recovery code of the plan that was put on the shelf last. */
  code = '';
  /** What is put on the shelf begins here; and a shell that another took the place of answers no more. */
  static #current: TestShell | null = null;

  constructor(now = storyNow) {
    super((asked) => {
      if (TestShell.#current !== this) throw new Refused({ code: 'locked', params: {} });
      return askHost(asked);
    });
    TestShell.#current = this;
    this.documents = (setUp('afresh', { now }) as { documents: string }).documents;
  }

  /** Asks the shell without the window. */
  now(command: string, args: object = {}): unknown {
    const answer = askHost({ command, args });
    if ('problem' in answer) throw new Refused(answer.problem);
    return answer.value;
  }

  /** Puts a plan on the shelf. */
  put(folder = 'lyn', plan: Shelved = arnesFolder()): void {
    this.code = setUp('put', { folder, plan }) as string;
  }

  /** Unlocks it, before the window asks. */
  unlock(folder = 'lyn', way: WayIn = 'owner'): OpenedPlan {
    const secret = { owner: arnesPhrase, contact: sivsPhrase, recovery: this.code }[way];
    return this.now('unlock', { folder, way, secret }) as OpenedPlan;
  }

  /** It is this time now. */
  goTo(now: string): void {
    setUp('clock', { now });
  }

  /** What the municipality has decided, and what is wrong with it. */
  decide(policy: Policy, wrong: readonly Problem[] = []): void {
    setUp('decide', { policy, wrong });
  }

  /** What dialogs answer: where is saved, and what is opened; null when they are closed. */
  dialogs(answers: { folder?: string | null; file?: string | null }): void {
    setUp('dialogs', { folder: this.documents, file: null, ...answers });
  }

  /** A copy of a plan among the documents, locked or open; its path. */
  copy(name: string, plan: Shelved, locked: boolean): string {
    return setUp('copy', { name, plan, locked }) as string;
  }

  /** Half of one of a plan's files is gone. */
  halve(folder: string, file: string): void {
    setUp('halve', { folder, file });
  }

  /** Somebody double-clicked a locked copy. */
  doubleClick(path: string): void {
    setUp('doubleClicked', { path });
  }

  /** The plan as it stands in its file. */
  onDisk(folder = 'lyn'): Plan {
    return setUp('onDisk', { folder, phrase: arnesPhrase }) as Plan;
  }

  /** Whether a phrase opens a plan. */
  opens(way: WayIn, phrase: string, folder = 'lyn'): boolean {
    return setUp('opens', { folder, way, phrase }) as boolean;
  }

  get shelf(): OnShelf[] {
    return this.now('shelf') as OnShelf[];
  }

  cover(folder = 'lyn'): Cover | null {
    return this.shelf.find((one) => one.folder === folder)?.cover ?? null;
  }

  get isOpen(): boolean {
    return 'value' in askHost({ command: 'ways_in', args: {} });
  }

  /** The plans that something waits for that could not be saved. */
  get unsaved(): string[] {
    return this.now('unsaved_waits') as string[];
  }

  get settings(): Settings {
    return (this.now('start') as Start).settings;
  }
}
