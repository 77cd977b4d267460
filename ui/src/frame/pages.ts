/** Which page is shown for which chapter, and what the chapters are called. */
import type { ComponentType } from 'react';
import { Avslutt } from '../pages/avslutt/Avslutt';
import { Beskyttet } from '../pages/beskyttet/Beskyttet';
import { Dagbok } from '../pages/dagbok/Dagbok';
import { Erfaring } from '../pages/erfaring/Erfaring';
import { Folk } from '../pages/folk/Folk';
import { Forbered } from '../pages/forbered/Forbered';
import { Forside } from '../pages/forside/Forside';
import { Historikk } from '../pages/historikk/Historikk';
import { Tilbake } from '../pages/tilbake/Tilbake';
import { Hjelp } from '../pages/hjelp/Hjelp';
import { Hverdag } from '../pages/hverdag/Hverdag';
import { SettingsInPlan } from '../pages/innstillinger/SettingsInPlan';
import { Kriseplan } from '../pages/kriseplan/Kriseplan';
import { Moter } from '../pages/moter/Moter';
import { Oppfolging } from '../pages/oppfolging/Oppfolging';
import { PlanPage } from '../pages/plan/PlanPage';
import { Punkter } from '../pages/punkter/Punkter';
import { Samtalen } from '../pages/samtalen/Samtalen';
import { Samtykke } from '../pages/samtykke/Samtykke';
import { Sagt } from '../pages/sagt/Sagt';
import type { PlanPage as Page } from './navigation';

/** At the foot of the list of chapters. */
export const foot: readonly Page[] = ['hjelp', 'innstillinger'];

/** Reached from other pages, and not in the list of chapters. */
export const unlisted: readonly Page[] = [
  'punkter',
  'forbered',
  'erfaring',
  'tilbake',
  'beskyttet',
  'avslutt',
];

/** The chapter such a page belongs to. */
export const chapterOf: Partial<Record<Page, Page>> = {
  punkter: 'plan',
  forbered: 'moter',
  erfaring: 'hjelp',
  tilbake: 'historikk',
  avslutt: 'innstillinger',
  beskyttet: 'hjelp',
};

/** Nothing but the page itself: the chapters are out of sight. */
export const withoutChapters: readonly Page[] = ['samtalen'];

export const chapterKey = {
  forside: 'chapters.forside',
  samtalen: 'chapters.samtalen',
  plan: 'chapters.plan',
  punkter: 'chapters.punkter',
  oppfolging: 'chapters.oppfolging',
  sagt: 'chapters.sagt',
  folk: 'chapters.folk',
  moter: 'chapters.moter',
  forbered: 'chapters.forbered',
  kriseplan: 'chapters.kriseplan',
  hverdag: 'chapters.hverdag',
  dagbok: 'chapters.dagbok',
  samtykke: 'chapters.samtykke',
  historikk: 'chapters.historikk',
  tilbake: 'chapters.tilbake',
  hjelp: 'chapters.hjelp',
  erfaring: 'chapters.erfaring',
  innstillinger: 'settings.title',
  beskyttet: 'chapters.beskyttet',
  avslutt: 'chapters.avslutt',
} as const satisfies Record<Page, string>;

export const pages: Record<Page, ComponentType> = {
  forside: Forside,
  samtalen: Samtalen,
  plan: PlanPage,
  punkter: Punkter,
  oppfolging: Oppfolging,
  sagt: Sagt,
  folk: Folk,
  moter: Moter,
  forbered: Forbered,
  kriseplan: Kriseplan,
  hverdag: Hverdag,
  dagbok: Dagbok,
  samtykke: Samtykke,
  historikk: Historikk,
  tilbake: Tilbake,
  hjelp: Hjelp,
  erfaring: Erfaring,
  innstillinger: SettingsInPlan,
  beskyttet: Beskyttet,
  avslutt: Avslutt,
};
