/**
 * What a plan says on a day, as core reads it: the program `readings` answers a line with a line. Waited for, so that
 * tests need not: it goes by two pipes with names, since node waits for no others.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '../src/api/bindings/plan';
import type { Reading } from '../src/api/bindings/reading';
import type { Day } from '../src/i18n/day';

const program =
  process.env.VIKTIG_READINGS ?? join(import.meta.dirname, '../../target/debug/readings');

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
  const folder = mkdtempSync(join(tmpdir(), 'readings-'));
  const [to, from] = [join(folder, 'to'), join(folder, 'from')];
  execFileSync('mkfifo', [to, from]);
  const reader = spawn('sh', ['-c', 'exec "$0" <"$1" >"$2"', program, to, from], {
    stdio: 'ignore',
  });
  // It ends when this program does, and nobody waits for it.
  reader.unref();
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
    if (length === 0) throw new Error('core did not read the plan');
    pieces.push(Buffer.from(piece.subarray(0, length)));
  } while (pieces.at(-1)?.at(-1) !== lineEnd);
  return Buffer.concat(pieces).toString('utf8');
}

function written({ to }: Pipes, line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let at = 0; at < bytes.length; at += writeSync(to, bytes, at));
}

export function readByCore(plan: Plan, today: Day): Reading {
  pipes ??= opened();
  // Nothing that is read asks for these.
  const read: Plan = { ...plan, voices: [], disagreements: [] };
  written(pipes, JSON.stringify({ plan: read, today }));
  return JSON.parse(answered(pipes)) as Reading;
}
