import { expect, it, vi } from 'vitest';
import { Listeners } from './listeners';
import type { PlanState } from './PlanStore';

const state = { drafts: new Map(), problems: new Map(), trouble: null } as unknown as PlanState;

it('asks at a letter only those who can see it', () => {
  const listeners = new Listeners();
  const [any, plan, unsaved, here, elsewhere] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  listeners.any(any);
  listeners.plan(plan);
  listeners.unsaved(unsaved);
  const leave = listeners.field('goal 1 title')(here);
  listeners.field('goal 2 title')(elsewhere);

  const typed = { ...state, drafts: new Map([['goal 1 title', 'S']]) };
  listeners.tell(state, typed);
  for (const told of [any, unsaved, here]) expect(told).toHaveBeenCalledTimes(1);
  for (const untold of [plan, elsewhere]) expect(untold).not.toHaveBeenCalled();

  const saved = { ...state, visible: { goals: [] } } as unknown as PlanState;
  listeners.tell(typed, saved);
  expect(plan, 'it is in the plan').toHaveBeenCalledTimes(1);
  expect(here, 'and no longer on its way').toHaveBeenCalledTimes(2);

  leave();
  listeners.tell(saved, typed);
  expect(here, 'gone from the page').toHaveBeenCalledTimes(2);
});
