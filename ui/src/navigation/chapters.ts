/** The chapters: what they are called, where they are listed, and which pages belong to them. */
import type { PlanPage as Page } from './navigation';

/** At the foot of the list of chapters. */
export const foot: readonly Page[] = ['search', 'help', 'settings'];

/** Reached from other pages, and not in the list of chapters. */
export const unlisted: readonly Page[] = [
  'pdf',
  'points',
  'preparation',
  'feedback',
  'restore',
  'copies',
  'protection',
  'endPlan',
  'more',
];

/** The chapter such a page belongs to. */
export const chapterOf: Partial<Record<Page, Page>> = {
  pdf: 'plan',
  points: 'plan',
  preparation: 'meetings',
  feedback: 'help',
  restore: 'history',
  endPlan: 'settings',
  copies: 'settings',
  protection: 'help',
};

/** Nothing but the page itself: the chapters are out of sight. */
export const withoutChapters: readonly Page[] = ['conversation'];

export const chapterKey = {
  home: 'chapters.home',
  conversation: 'chapters.conversation',
  plan: 'chapters.plan',
  pdf: 'pdf.make',
  points: 'chapters.points',
  followUps: 'chapters.followUps',
  commitments: 'chapters.commitments',
  people: 'chapters.people',
  meetings: 'chapters.meetings',
  preparation: 'chapters.preparation',
  crisisPlan: 'chapters.crisisPlan',
  everyday: 'chapters.everyday',
  diary: 'chapters.diary',
  consents: 'chapters.consents',
  history: 'chapters.history',
  restore: 'chapters.restore',
  copies: 'chapters.copies',
  search: 'chapters.search',
  help: 'chapters.help',
  feedback: 'chapters.feedback',
  settings: 'settings.title',
  protection: 'chapters.protection',
  endPlan: 'chapters.endPlan',
  more: 'chapters.more',
} as const satisfies Record<Page, string>;
