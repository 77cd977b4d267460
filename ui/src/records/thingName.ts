/** What a single goal or action is called where it is chosen by itself: its own words, on one line. */
import type { Plan } from '../api/bindings/plan';
import { called } from './called';

/** Null when it is neither, or when nothing is written of it. */
export function thingName(plan: Plan, id: string): string | null {
  const words =
    plan.goals.find((goal) => goal.id === id)?.title ??
    plan.actions.find((action) => action.id === id)?.what ??
    '';
  return words.trim() === '' ? null : called(words);
}
