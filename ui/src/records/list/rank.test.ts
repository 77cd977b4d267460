import { describe, expect, it } from 'vitest';
import { moved, rankAfter, type Ranked } from './rank';
import { moveEdits } from '../../deeds/move';

const records = (...ranks: number[]): Ranked[] =>
  ranks.map((rank, at) => ({ id: 'abcdefgh'.charAt(at), rank }));

/** The ids in order after the edits. */
function after(before: readonly Ranked[], from: number, to: number): string {
  const places = new Map(before.map(({ id, rank }) => [id, rank]));
  for (const edit of moveEdits('goal', before, from, to)) {
    if (edit.edit === 'change') places.set(edit.id, edit.value as number);
  }
  return [...places]
    .sort(([, a], [, b]) => a - b)
    .map(([id]) => id)
    .join('');
}

describe('moving among siblings', () => {
  it('puts every record at every place', () => {
    const before = records(1, 2, 3, 4);
    for (const from of [0, 1, 2, 3]) {
      for (const to of [0, 1, 2, 3]) {
        const wanted = moved(before, from, to).map(({ id }) => id);
        expect(after(before, from, to), `${from} to ${to}`).toBe(wanted.join(''));
      }
    }
  });

  it('touches only the one that moves', () => {
    expect(moveEdits('goal', records(1, 2, 3), 0, 1)).toEqual([
      { edit: 'change', kind: 'goal', id: 'a', field: 'rank', value: 2.5 },
    ]);
  });

  it('gives all of them new numbers when none is left between two', () => {
    const tight = records(1, 1 + Number.EPSILON, 2);
    expect(moveEdits('goal', tight, 2, 1)).toHaveLength(3);
    expect(after(tight, 2, 1)).toBe('acb');
    expect(after(records(0, 0, 0), 0, 2), 'records that were never ranked').toBe('bca');
  });

  it('does nothing beyond the ends', () => {
    expect(moveEdits('goal', records(1, 2), 0, -1)).toEqual([]);
    expect(moveEdits('goal', records(1, 2), 1, 2)).toEqual([]);
    expect(rankAfter([])).toBe(1);
    expect(rankAfter(records(5, 3))).toBe(6);
  });
});
