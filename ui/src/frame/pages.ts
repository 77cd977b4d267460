/** Which page is shown for which chapter, and what the chapters are called. */
import type { ComponentType } from 'react';
import { Forside } from '../pages/forside/Forside';
import { Historikk } from '../pages/historikk/Historikk';
import { SettingsInPlan } from '../pages/innstillinger/SettingsInPlan';
import { Oppfolging } from '../pages/oppfolging/Oppfolging';
import { PlanPage } from '../pages/plan/PlanPage';
import type { PlanPage as Page } from './navigation';

/** At the foot of the list of chapters. */
export const foot: readonly Page[] = ['innstillinger'];

export const chapterKey = {
  forside: 'chapters.forside',
  plan: 'chapters.plan',
  oppfolging: 'chapters.oppfolging',
  historikk: 'chapters.historikk',
  innstillinger: 'settings.title',
} as const satisfies Record<Page, string>;

export const pages: Record<Page, ComponentType> = {
  forside: Forside,
  plan: PlanPage,
  oppfolging: Oppfolging,
  historikk: Historikk,
  innstillinger: SettingsInPlan,
};
