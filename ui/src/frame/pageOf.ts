/** The page where the records of each kind stand. */
import type { Kind } from '../api/bindings/Kind';
import type { PlanPage } from './navigation';

export const pageOf: Record<Kind, PlanPage> = {
  details: 'plan',
  person: 'folk',
  appointment: 'folk',
  matter: 'plan',
  goal: 'plan',
  evaluation: 'plan',
  everydayGoal: 'hverdag',
  action: 'plan',
  resource: 'plan',
  need: 'plan',
  concern: 'plan',
  cooperation: 'plan',
  followUp: 'oppfolging',
  meeting: 'moter',
  agendaItem: 'moter',
  decision: 'moter',
  crisisStep: 'kriseplan',
  careWish: 'kriseplan',
  weeklyEvent: 'hverdag',
  diaryEntry: 'dagbok',
  otherPlan: 'plan',
  consent: 'samtykke',
  leftBlank: 'punkter',
  survey: 'erfaring',
  goodExample: 'erfaring',
  proposal: 'plan',
};
