/**
 * The host, asked by lines over two pipes with names. Its answers are waited for, so that tests need not: node waits for no
 * other kind of pipe. Tests start one, and each page in a browser has its own.
 */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understood, type HostAnswer } from './host.ts';

const program =
  process.env.VIKTIG_HOST ?? join(import.meta.dirname, '../../target/debug/viktig-host');

const piece = Buffer.alloc(65_536);
const lineEnd = 10;

/** One that was started. It ends when nobody asks it any more, as when this program does. */
export class Host {
  readonly #to: number;
  readonly #from: number;

  constructor() {
    if (!existsSync(program)) {
      throw new Error(
        `${program} is not built: cargo build --workspace --features viktig-for-meg/automation --all-targets`,
      );
    }
    const folder = mkdtempSync(join(tmpdir(), 'viktig-pipes-'));
    const [to, from] = [join(folder, 'to'), join(folder, 'from')];
    execFileSync('mkfifo', [to, from]);
    const host = spawn('sh', ['-c', 'exec "$0" <"$1" >"$2"', program, to, from], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    // Nobody waits for it.
    host.unref();
    this.#to = openSync(to, 'w');
    this.#from = openSync(from, 'r');
    rmSync(folder, { recursive: true });
  }

  /** Asks it with a line, and is answered with one. */
  ask(line: string): string {
    const bytes = Buffer.from(`${line}\n`);
    for (let at = 0; at < bytes.length; at += writeSync(this.#to, bytes, at));
    const pieces: Buffer[] = [];
    do {
      const length = readSync(this.#from, piece);
      if (length === 0) throw new Error('the host has ended');
      pieces.push(Buffer.from(piece.subarray(0, length)));
    } while (pieces.at(-1)?.at(-1) !== lineEnd);
    return Buffer.concat(pieces).toString('utf8');
  }

  end(): void {
    closeSync(this.#to);
    closeSync(this.#from);
  }
}

let host: Host | null = null;

export function askHost(asked: object): HostAnswer {
  host ??= new Host();
  return understood(host.ask(JSON.stringify(asked)));
}

/** Has it make something ready. It is no command of the shell's, and is refused nothing. */
export function setUp(what: string, given: object = {}): unknown {
  const answer = askHost({ setUp: what, ...given });
  if ('problem' in answer) throw new Error(answer.problem.code);
  return answer.value;
}
