import { expect, it } from 'vitest';
import type { HistoryItem } from '../../api/bindings/journal';
import { readable } from './readable';

const item = (...kinds: string[]) =>
  ({
    act: kinds.join(),
    changes: kinds.map((kind) => ({ record: { kind, id: kind }, field: 'text' })),
  }) as unknown as HistoryItem;

it('keeps the diary for the owner’s own pen', () => {
  const items = [item('diaryEntry'), item('matter', 'diaryEntry'), item('goal')];
  expect(readable(items, true)).toEqual(items);
  const others = readable(items, false);
  expect(others.map(({ act }) => act)).toEqual(['matter,diaryEntry', 'goal']);
  expect(JSON.stringify(others.map(({ changes }) => changes))).not.toContain('diaryEntry');
});
