/** Which page is shown for which chapter, and what the chapters are called. */
import type { ComponentType } from 'react';
import { EndPlanPage } from '../features/end-plan/EndPlanPage';
import { ProtectionPage } from '../features/protection/ProtectionPage';
import { DiaryPage } from '../features/diary/DiaryPage';
import { FeedbackPage } from '../features/feedback/FeedbackPage';
import { PeoplePage } from '../features/people/PeoplePage';
import { PreparationPage } from '../features/preparation/PreparationPage';
import { HomePage } from '../features/home/HomePage';
import { HistoryPage } from '../features/history/HistoryPage';
import { RestorePage } from '../features/restore/RestorePage';
import { HelpPage } from '../features/help/HelpPage';
import { EverydayPage } from '../features/everyday/EverydayPage';
import { SettingsInPlan } from '../features/settings/SettingsInPlan';
import { CrisisPlanPage } from '../features/crisis-plan/CrisisPlanPage';
import { MeetingsPage } from '../features/meetings/MeetingsPage';
import { FollowUpsPage } from '../features/follow-ups/FollowUpsPage';
import { PlanPage } from '../features/plan/PlanPage';
import { PointsPage } from '../features/points/PointsPage';
import { ConversationPage } from '../features/conversation/ConversationPage';
import { ConsentsPage } from '../features/consents/ConsentsPage';
import { CommitmentsPage } from '../features/commitments/CommitmentsPage';
import type { PlanPage as Page } from './navigation';

/** At the foot of the list of chapters. */
export const foot: readonly Page[] = ['help', 'settings'];

/** Reached from other pages, and not in the list of chapters. */
export const unlisted: readonly Page[] = [
  'points',
  'preparation',
  'feedback',
  'restore',
  'protection',
  'endPlan',
];

/** The chapter such a page belongs to. */
export const chapterOf: Partial<Record<Page, Page>> = {
  points: 'plan',
  preparation: 'meetings',
  feedback: 'help',
  restore: 'history',
  endPlan: 'settings',
  protection: 'help',
};

/** Nothing but the page itself: the chapters are out of sight. */
export const withoutChapters: readonly Page[] = ['conversation'];

export const chapterKey = {
  home: 'chapters.home',
  conversation: 'chapters.conversation',
  plan: 'chapters.plan',
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
  help: 'chapters.help',
  feedback: 'chapters.feedback',
  settings: 'settings.title',
  protection: 'chapters.protection',
  endPlan: 'chapters.endPlan',
} as const satisfies Record<Page, string>;

export const pages: Record<Page, ComponentType> = {
  home: HomePage,
  conversation: ConversationPage,
  plan: PlanPage,
  points: PointsPage,
  followUps: FollowUpsPage,
  commitments: CommitmentsPage,
  people: PeoplePage,
  meetings: MeetingsPage,
  preparation: PreparationPage,
  crisisPlan: CrisisPlanPage,
  everyday: EverydayPage,
  diary: DiaryPage,
  consents: ConsentsPage,
  history: HistoryPage,
  restore: RestorePage,
  help: HelpPage,
  feedback: FeedbackPage,
  settings: SettingsInPlan,
  protection: ProtectionPage,
  endPlan: EndPlanPage,
};
