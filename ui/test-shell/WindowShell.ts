/** What the window talks to in the shell's place: the host, and what is pretended in front of it. */
import { emit } from '@tauri-apps/api/event';
import type { LeaveReason, LockReason } from '../src/api/bindings/program';
import type { Ask, HostAnswer } from './host';
import { Pretended, Refused } from './Pretended';

type Arguments = Record<string, unknown>;

type ToldEvent =
  | 'countdown'
  | 'lock-asked'
  | 'leave-asked'
  | 'locked'
  | 'unsaved-kept'
  | 'copy-wanted'
  | 'other-shelf';

export class WindowShell extends Pretended {
  /** Every command, in order. */
  asked: string[] = [];
  readonly #ask: Ask;

  constructor(ask: Ask) {
    super();
    this.#ask = ask;
  }

  /** Answers a command; rejects with a problem, as the shell does. */
  async answer(command: string, args: Arguments): Promise<unknown> {
    this.asked.push(command);
    await this.wait(command);
    try {
      const pretended = this.pretended(command);
      if (command === 'leave') return await this.#leave();
      const real = () => this.real(command, args);
      return await (pretended === undefined ? real() : pretended(args, real));
    } catch (thrown) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the shell rejects with the problem itself
      if (thrown instanceof Refused) return Promise.reject(thrown.problem);
      throw thrown;
    }
  }

  /** What the shell's own command comes to. */
  async real(command: string, args: Arguments = {}): Promise<unknown> {
    return this.#heard(await this.#ask({ command, args }));
  }

  /** The window is told something. */
  tell(event: ToldEvent, payload: unknown): void {
    void emit(event, payload);
  }

  /** The plan is locked, whether or not the window is ready for it. */
  lock(why: LockReason): void {
    void this.real('lock', { why });
  }

  /** Somebody wants out: the window is asked, as by its cross or by the system. */
  askToLeave(why: LeaveReason): void {
    this.tell('leave-asked', why);
  }

  /** The host lives on; the window hears nothing more. */
  async #leave(): Promise<null> {
    this.ended = true;
    await this.#ask({ command: 'lock', args: { why: 'asked' } });
    return null;
  }

  #heard(answer: HostAnswer): unknown {
    for (const [event, payload] of answer.told) this.tell(event as ToldEvent, payload);
    if ('problem' in answer) throw new Refused(answer.problem);
    return answer.value;
  }
}
