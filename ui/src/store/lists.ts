/** Where the plan keeps its records of each kind. */
import type { Kind, Plan } from '../api/bindings/plan';

/** Every kind but the plan's details, of which there is one. */
export type ListedKind = Exclude<Kind, 'details'>;

export const listOf = {
  person: 'people',
  appointment: 'appointments',
  matter: 'matters',
  goal: 'goals',
  evaluation: 'evaluations',
  everydayGoal: 'everydayGoals',
  action: 'actions',
  resource: 'resources',
  need: 'needs',
  concern: 'concerns',
  cooperation: 'cooperation',
  followUp: 'followUps',
  meeting: 'meetings',
  agendaItem: 'agendaItems',
  decision: 'decisions',
  crisisStep: 'crisisSteps',
  careWish: 'careWishes',
  weeklyEvent: 'weeklyEvents',
  diaryEntry: 'diaryEntries',
  otherPlan: 'otherPlans',
  consent: 'consents',
  leftBlank: 'leftBlanks',
  survey: 'surveys',
  goodExample: 'goodExamples',
  proposal: 'proposals',
} as const satisfies Record<ListedKind, keyof Plan>;
