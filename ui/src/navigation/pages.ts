/** Which page is shown for which chapter. */
import type { ComponentType } from 'react';
import { EndPlanPage } from '../features/end-plan/EndPlanPage';
import { ProtectionPage } from '../features/protection/ProtectionPage';
import { DiaryPage } from '../features/diary/DiaryPage';
import { MorePage } from '../features/more/MorePage';
import { FeedbackPage } from '../features/feedback/FeedbackPage';
import { PeoplePage } from '../features/people/PeoplePage';
import { PreparationPage } from '../features/preparation/PreparationPage';
import { CopiesPage } from '../features/copies/CopiesPage';
import { HomePage } from '../features/home/HomePage';
import { HistoryPage } from '../features/history/HistoryPage';
import { RestorePage } from '../features/restore/RestorePage';
import { SearchPage } from '../features/search/SearchPage';
import { HelpPage } from '../features/help/HelpPage';
import { EverydayPage } from '../features/everyday/EverydayPage';
import { SettingsInPlan } from '../features/settings/SettingsInPlan';
import { CrisisPlanPage } from '../features/crisis-plan/CrisisPlanPage';
import { MeetingsPage } from '../features/meetings/MeetingsPage';
import { FollowUpsPage } from '../features/follow-ups/FollowUpsPage';
import { PdfPage } from '../features/pdf/PdfPage';
import { PlanPage } from '../features/plan/PlanPage';
import { PointsPage } from '../features/points/PointsPage';
import { ConversationPage } from '../features/conversation/ConversationPage';
import { ConsentsPage } from '../features/consents/ConsentsPage';
import { CommitmentsPage } from '../features/commitments/CommitmentsPage';
import type { PlanPage as Page } from './navigation';

export const pages: Record<Page, ComponentType> = {
  home: HomePage,
  conversation: ConversationPage,
  plan: PlanPage,
  pdf: PdfPage,
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
  copies: CopiesPage,
  search: SearchPage,
  help: HelpPage,
  feedback: FeedbackPage,
  settings: SettingsInPlan,
  protection: ProtectionPage,
  endPlan: EndPlanPage,
  more: MorePage,
};
