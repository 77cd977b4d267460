/** Arne's plan as it came to stand on the shelf: what the host makes it from. */
import type { Edit } from '../src/api/bindings/plan';
import { people, story, storyToday, type StoryAct } from './arne';

/** A plan as acts, and what was then done on each of its copies. */
export interface Told {
  acts: readonly StoryAct[];
  apart?: readonly (readonly StoryAct[])[];
}

/** A plan as it is to stand on the shelf. */
export interface Shelved {
  nickname: string;
  symbol: string;
  colour: string;
  phrase: string;
  contactPhrase: string | null;
  told: Told;
  /** When it was opened and locked again, which is when backups are made. */
  opened: readonly string[];
}

export const arnesPhrase = 'fjord kaffe elektrisk mandag';
export const sivsPhrase = 'sykkel bandasje regn lykt';

/** The time in the story. */
export const storyNow = `${storyToday}T12:00:00Z`;

/** What else is done in the story, before the plan is opened today. */
export const thisMorning = (edits: readonly Edit[]): StoryAct => ({
  at: `${storyToday}T08:00:00Z`,
  pen: { writer: people.arne, words: people.arne },
  edits: [...edits],
});

/** Arne's plan as the story has it, and what is told besides. */
export const arnesStory = (more: readonly Edit[] = []): Told => ({
  acts: more.length > 0 ? [...story, thisMorning(more)] : story,
});

export const arnesFolder = (differently: Partial<Shelved> = {}): Shelved => ({
  nickname: 'Lyn og latter',
  symbol: 'lightning',
  colour: 'brand-blue',
  phrase: arnesPhrase,
  contactPhrase: sivsPhrase,
  told: arnesStory(),
  opened: ['2027-04-12T15:00:00Z'],
  ...differently,
});
