/** From page to page inside an open plan. */
import { createContext, useContext } from 'react';
import type { RecordRef } from '../api/bindings/plan';

/** The pages of an open plan, in the order people meet them. */
export const planPages = [
  'home',
  'conversation',
  'plan',
  'pdf',
  'points',
  'followUps',
  'commitments',
  'people',
  'meetings',
  'preparation',
  'crisisPlan',
  'everyday',
  'diary',
  'consents',
  'history',
  'restore',
  'copies',
  'search',
  'help',
  'feedback',
  'settings',
  'protection',
  'endPlan',
  'more',
] as const;

export type PlanPage = (typeof planPages)[number];

export interface Navigation {
  page: PlanPage;
  /** The record the page is to show: its history, or its place in the plan. */
  about: RecordRef | null;
  go: (page: PlanPage, about?: RecordRef) => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('no plan is open here');
  return navigation;
}
