/** Something that matters, made a goal in the same words. */
import type { Edit, Goal } from '../api/bindings/plan';
import { fields } from '../api/registry';
import { rankAfter } from '../records/list/rank';

/** A goal is called by one line of at most so many characters, which core holds it to. */
const { longest } = fields.goal.title;

/** The words as one line; far too many of them end at a whole word. */
function goalTitle(words: string): string {
  const line = words.trim().replace(/\s+/gu, ' ');
  const letters = Array.from(line);
  if (letters.length <= longest) return line;
  const cut = letters.slice(0, longest - 2).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

/** The goal with the same words, if it was made. */
export function goalOf(goals: readonly Goal[], words: string): Goal | undefined {
  const title = goalTitle(words);
  return goals.find((goal) => goal.title.trim() === title);
}

export function makeGoal(goals: readonly Goal[], id: string, words: string): Edit {
  const siblings = goals.filter(({ parent }) => parent === null);
  const fields = { title: goalTitle(words), rank: rankAfter(siblings) };
  return { edit: 'add', kind: 'goal', id, fields };
}
