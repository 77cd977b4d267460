/** The store of a plan that is open, as the window makes it: with what core says of the plan. */
import type { Pen, WayIn } from '../src/api/bindings/plan';
import type { Day } from '../src/i18n/day';
import { PlanStore } from '../src/store/PlanStore';
import type { FakePlan } from './FakePlan';
import { readByCore } from './readByCore';

export function openedStore(
  plan: FakePlan,
  pen: Pen,
  today: Day,
  way: WayIn = 'owner',
  unsaved: string | null = null,
): PlanStore {
  const whole = plan.plan();
  const reading = readByCore(whole, today);
  return new PlanStore(whole, reading, plan.reversible(), pen, unsaved, way);
}
