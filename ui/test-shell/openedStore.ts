/** The store of a plan that is open, as the window makes it. */
import type { Pen } from '../src/api/bindings/plan';
import type { OpenedPlan } from '../src/api/bindings/program';
import { PlanStore } from '../src/store/PlanStore';

export function openedStore(opened: OpenedPlan, pen: Pen): PlanStore {
  const { plan, reading, reversible, unsaved, way } = opened;
  return new PlanStore(plan, reading, reversible, pen, unsaved, way);
}
