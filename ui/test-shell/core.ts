/** What core makes of plans that are told, and of plans that no program would write. */
import type { Edit, Plan } from '../src/api/bindings/plan';
import type { Reading } from '../src/api/bindings/reading';
import type { Day } from '../src/i18n/day';
import { visible, type VisiblePlan } from '../src/store/visible';
import { storyToday } from './arne';
import { setUp } from './nodeHost';
import { arnesStory } from './shelved';

/** Arne's plan as the story has it, with what is done besides. */
export const arnesPlan = (more: readonly Edit[] = []): Plan =>
  setUp('tell', { told: arnesStory(more) }) as Plan;

/** What a plan says on a day. */
export const readByCore = (plan: Plan, today: Day): Reading =>
  // Nothing that is read asks for these.
  setUp('read', { plan: { ...plan, voices: [], disagreements: [] }, today }) as Reading;

/** A plan as pages show it. */
export const seen = (plan: Plan): VisiblePlan => visible(plan, readByCore(plan, storyToday));
