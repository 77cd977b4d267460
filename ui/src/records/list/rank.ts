/** Places among siblings: a number between the neighbours', so that one record moves and the others stay. */

export interface Ranked {
  id: string;
  rank: number;
}

/** The place after the last of them. */
export function rankAfter(records: readonly Ranked[]): number {
  return records.reduce((last, record) => Math.max(last, record.rank), 0) + 1;
}

/** The records with the one at `from` standing at `to`. */
export function moved<T>(records: readonly T[], from: number, to: number): T[] {
  const others = records.filter((_, at) => at !== from);
  return [...others.slice(0, to), ...records.slice(from, from + 1), ...others.slice(to)];
}
