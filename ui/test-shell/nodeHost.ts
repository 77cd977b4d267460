/**
 * The host, started once and asked by lines over two pipes with names. Its answers are waited for, so that tests need not:
 * node waits for no other kind of pipe.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understood, type HostAnswer } from './host.ts';

const program =
  process.env.VIKTIG_HOST ?? join(import.meta.dirname, '../../target/debug/viktig-host');

interface Pipes {
  to: number;
  from: number;
}

let pipes: Pipes | null = null;

function opened(): Pipes {
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
  // It ends when this program does, and nobody waits for it.
  host.unref();
  const open = { to: openSync(to, 'w'), from: openSync(from, 'r') };
  rmSync(folder, { recursive: true });
  return open;
}

const piece = Buffer.alloc(65_536);
const lineEnd = 10;

function answered({ from }: Pipes): string {
  const pieces: Buffer[] = [];
  do {
    const length = readSync(from, piece);
    if (length === 0) throw new Error('the host has ended');
    pieces.push(Buffer.from(piece.subarray(0, length)));
  } while (pieces.at(-1)?.at(-1) !== lineEnd);
  return Buffer.concat(pieces).toString('utf8');
}

function written({ to }: Pipes, line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let at = 0; at < bytes.length; at += writeSync(to, bytes, at));
}

/** Asks it with a line, and is answered with one. */
export function askWithLine(line: string): string {
  pipes ??= opened();
  written(pipes, line);
  return answered(pipes);
}

export const askHost = (asked: object): HostAnswer =>
  understood(askWithLine(JSON.stringify(asked)));

/** Has it make something ready. It is no command of the shell's, and is refused nothing. */
export function setUp(what: string, given: object = {}): unknown {
  const answer = askHost({ setUp: what, ...given });
  if ('problem' in answer) throw new Error(answer.problem.code);
  return answer.value;
}
