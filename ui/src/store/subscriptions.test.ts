import { expect, it, vi } from 'vitest';
import { Subscriptions } from './subscriptions';
import type { PlanState } from './PlanStore';

const state = { drafts: new Map(), problems: new Map(), trouble: null } as unknown as PlanState;

it('asks at a letter only those who can see it', () => {
  const subscriptions = new Subscriptions();
  const [any, plan, unsaved, here, elsewhere] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  subscriptions.any(any);
  subscriptions.plan(plan);
  subscriptions.unsaved(unsaved);
  const leave = subscriptions.field('goal 1 title')(here);
  subscriptions.field('goal 2 title')(elsewhere);

  const typed = { ...state, drafts: new Map([['goal 1 title', 'S']]) };
  subscriptions.tell(state, typed);
  for (const told of [any, unsaved, here]) expect(told).toHaveBeenCalledTimes(1);
  for (const untold of [plan, elsewhere]) expect(untold).not.toHaveBeenCalled();

  const saved = { ...state, visible: { goals: [] } } as unknown as PlanState;
  subscriptions.tell(typed, saved);
  expect(plan, 'it is in the plan').toHaveBeenCalledTimes(1);
  expect(here, 'and no longer on its way').toHaveBeenCalledTimes(2);

  leave();
  subscriptions.tell(saved, typed);
  expect(here, 'gone from the page').toHaveBeenCalledTimes(2);
});
