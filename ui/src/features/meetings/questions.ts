/** The four plain questions the owner is asked after a meeting; their words are data. */
import type { Meeting } from '../../api/bindings/plan';

export const questions = ['gotToSpeak', 'feltSafe', 'knowsNext', 'rightPeople'] as const;

export type Question = (typeof questions)[number];

export function isRated(meeting: Pick<Meeting, Question>): boolean {
  return questions.some((question) => meeting[question] !== null);
}
