/** A plan as pages show it, with the goals in the places core gives them. */
import type { Plan } from '../src/api/bindings/plan';
import { visible, type VisiblePlan } from '../src/store/visible';
import { storyToday } from './arne';
import { readByCore } from './readByCore';

export const seen = (plan: Plan): VisiblePlan => visible(plan, readByCore(plan, storyToday).goals);
