/** What two laptops can each write their own in, without it being anybody's words before. */
import type { Edit, Pen } from '../src/api/bindings/plan';
import { id, people, story, type StoryAct } from './arne';

/** Siv wrote it down, and nobody has said how often. */
export const bandage = { kind: 'action', id: id('bandage') } as const;

const sivs: Pen = { writer: people.siv, words: people.siv };

/** The story, and after it what Siv wrote. */
export const withBandage: readonly StoryAct[] = [
  ...story,
  {
    at: '2027-04-12T20:00:00Z',
    pen: sivs,
    edits: [
      {
        edit: 'add',
        ...bandage,
        fields: { goal: id('goal11'), what: 'Skifte bandasje', rank: 60 },
      },
    ],
  },
];

/** How often, in somebody's words. */
export const howOften = (value: string): Edit => ({
  ...{ edit: 'change', ...bandage, field: 'extent', value },
});
