import type { LifeArea } from '../api/bindings/plan';

/** The parts of life, in the order they are shown: cues, never boxes to fill. */
export const lifeAreas: readonly LifeArea[] = [
  'homeAndDailyLife',
  'workSchoolActivity',
  'health',
  'money',
  'familyAndNetwork',
  'leisureAndCulture',
  'gettingAroundAndBeingUnderstood',
  'safetyAndRights',
  'somethingElse',
];
