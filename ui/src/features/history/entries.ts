/** The history as it is read: a run of typing, as core tells it, is one entry, and what was taken back says so. */
import type { HistoryChange, HistoryItem } from '../../api/bindings/journal';
import type { OverviewSaid } from '../../api/bindings/vault';
import { dayOf, type Day } from '../../i18n/day';

export interface HistoryEntry extends HistoryItem {
  /** Every step of what was typed in one go, newest first; one, when it was one. */
  steps: readonly HistoryItem[];
  /** Taken back later, and not done again. */
  undone: boolean;
}

function folded(steps: readonly [HistoryItem, ...HistoryItem[]], undone: boolean): HistoryEntry {
  const [newest] = steps;
  const first = steps.at(-1)?.changes[0];
  const changes = newest.changes.map((change) =>
    steps.length > 1 && first
      ? { ...change, before: first.before, insteadOf: first.insteadOf }
      : change,
  );
  return { ...newest, changes, steps, undone };
}

/** `items` are newest first. */
export function entriesOf(items: readonly HistoryItem[]): HistoryEntry[] {
  const last = new Map<string, 'undo' | 'redo'>();
  for (const { kind } of items) {
    if ((kind.is === 'undo' || kind.is === 'redo') && !last.has(kind.of))
      last.set(kind.of, kind.is);
  }
  const runs: [HistoryItem, ...HistoryItem[]][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.[0].run === item.run) run.push(item);
    else runs.push([item]);
  }
  return runs.map((run) =>
    folded(
      run,
      run.some(({ act }) => last.get(act) === 'undo'),
    ),
  );
}

function grouped<T>(list: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
}

/** A line of the history: an act of the plan, or what the owner said of the contact's overview, which is no act of it. */
export type HistoryLine = HistoryEntry | OverviewSaid;

/**
 * The entries with what was said of the overview among them, where it was said; `said` is oldest first. What is older than
 * the entries that are shown waits for those it stands among.
 */
export function withSaid(
  entries: readonly HistoryEntry[],
  said: readonly OverviewSaid[],
  isWhole: boolean,
): HistoryLine[] {
  const lines: HistoryLine[] = [...entries];
  const time = ({ at }: { at: string }) => Date.parse(at);
  for (const one of said) {
    const place = lines.findIndex((line) => time(line) <= time(one));
    if (place >= 0) lines.splice(place, 0, one);
    else if (isWhole) lines.push(one);
  }
  return lines;
}

/** The days of the history, each with its lines. */
export function byDay<Line extends { at: string }>(lines: readonly Line[]): [Day, Line[]][] {
  return grouped(lines, ({ at }) => dayOf(new Date(at)));
}

/** The changes of an act, record by record. */
export function byRecord(changes: readonly HistoryChange[]): [string, HistoryChange[]][] {
  return grouped(changes, ({ record }) => record.id);
}
