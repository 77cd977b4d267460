/**
 * All that is made up between the window and the host: time, a disk that refuses, other programs, and the end of this one.
 * Everything else is answered by the shell's own commands.
 */
import type { Problem } from '../src/api/bindings/problem';

type Arguments = Record<string, unknown>;

/** What a test answers in the shell's place; `real` is what the shell would have answered. */
export type PretendedAnswer = (args: Arguments, real: () => Promise<unknown>) => unknown;

/** A command is refused with this. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The commands that write on the disk, and the one that looks whether the plan's file is still there. */
const onDisk = [
  ...['create_plan', 'act', 'undo', 'undo_over', 'redo', 'meet_other'],
  ...['bring_back', 'bring_back_words', 'choose_version'],
  ...['set_phrase', 'remove_way', 'renew_recovery', 'change_cover', 'end_plan'],
];

export class Pretended {
  /** Milliseconds an answer takes. */
  delay: () => number = () => 0;
  /** What unlocking takes on top. */
  unlockDelay = 0;
  /** What writes is refused with this, while it is set. */
  disk: Problem | null = null;
  /** The program has ended. */
  ended = false;
  /** What commands answer instead of what the shell would. */
  readonly #answers = new Map<string, PretendedAnswer>([
    // A program of the system's own shows it.
    ['open_saved', () => null],
  ]);

  /** From now on a command is answered like this. */
  pretend(command: string, answer: PretendedAnswer): void {
    this.#answers.set(command, answer);
  }

  /** From now on it is refused. */
  refuse(command: string, problem: Problem): void {
    this.pretend(command, () => {
      throw new Refused(problem);
    });
  }

  /** It is the shell's own again. */
  pretendNoMore(command: string): void {
    this.#answers.delete(command);
  }

  protected pretended(command: string): PretendedAnswer | undefined {
    const { disk } = this;
    const looks = command === 'still_mine' && disk?.code === 'plan-swapped';
    if (disk === null || !(looks || onDisk.includes(command))) return this.#answers.get(command);
    return () => {
      throw new Refused(disk);
    };
  }

  protected async wait(command: string): Promise<void> {
    const time = this.delay() + (command === 'unlock' ? this.unlockDelay : 0);
    if (time > 0) await new Promise((resolve) => setTimeout(resolve, time));
  }
}
