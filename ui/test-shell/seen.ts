/** A plan as pages show it, with what core tells is in sight. */
import type { Plan } from '../src/api/bindings/plan';
import { visible, type VisiblePlan } from '../src/store/visible';
import { storyToday } from './arne';
import { readByCore } from './readByCore';

export const seen = (plan: Plan): VisiblePlan => visible(plan, readByCore(plan, storyToday));
