/** Moves a record among its siblings. */
import type { Edit, Kind } from '../api/bindings/plan';
import { type Ranked, moved } from '../records/list/rank';

/** Ranks are kept to nine decimals; neighbours nearer than this have no room between them. */
const nearest = 1e-8;

/** The edits that move the record at `from` to stand at `to` among its siblings, in their order now. */
export function moveEdits(
  kind: Kind,
  records: readonly Ranked[],
  from: number,
  to: number,
): Edit[] {
  const record = records[from];
  if (record === undefined || from === to || to < 0 || to >= records.length) return [];
  const order = moved(records, from, to);
  const [before, after] = [order[to - 1], order[to + 1]];
  const low = before?.rank ?? (after?.rank ?? 0) - 2;
  const high = after?.rank ?? low + 2;
  const middle = (low + high) / 2;
  if (high - low > nearest) return [place(kind, record.id, middle)];
  // No number is left between the two: give all of them new ones.
  return order.map(({ id }, index) => place(kind, id, index + 1));
}

function place(kind: Kind, id: string, rank: number): Edit {
  return { edit: 'change', kind, id, field: 'rank', value: rank };
}
