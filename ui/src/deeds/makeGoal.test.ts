import { describe, expect, it } from 'vitest';
import { arnesPlan, seen } from '../../test-shell/core';
import { goalOf, makeGoal } from './makeGoal';

const { goals } = seen(arnesPlan());

function goalTitle(words: string): unknown {
  const edit = makeGoal(goals, 'new', words);
  return edit.edit === 'add' ? edit.fields.title : undefined;
}

describe('a goal made of what matters', () => {
  it('has the same words, on one line', () => {
    expect(goalTitle('  Sove.\nEn hel natt. ')).toBe('Sove. En hel natt.');
  });

  it('ends far too many words at a whole word, as core holds a line to 300 characters', () => {
    const title = String(goalTitle('🙂 ord '.repeat(100)));
    expect(Array.from(title).length).toBeLessThanOrEqual(300);
    expect(title).toMatch(/(ord|🙂) …$/u);
    expect(Array.from(String(goalTitle('x'.repeat(400)))).length).toBeLessThanOrEqual(300);
  });

  it('stands last among the main goals', () => {
    const edit = makeGoal(goals, 'new', 'Sove.');
    expect(edit).toMatchObject({ edit: 'add', kind: 'goal', fields: { title: 'Sove.' } });
    const rank = edit.edit === 'add' ? Number(edit.fields.rank) : 0;
    const highest = Math.max(...goals.filter((g) => g.parent === null).map((g) => g.rank));
    expect(rank).toBeGreaterThan(highest);
  });

  it('is found again by its words', () => {
    const [goal] = goals;
    expect(goalOf(goals, `${goal?.title ?? ''}\n`)).toBe(goal);
    expect(goalOf(goals, 'Noe helt annet')).toBeUndefined();
  });
});
