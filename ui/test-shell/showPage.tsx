/** Shows one page of Arne's plan by itself, as tests want it: with the real store, and the real core behind it. */
import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import type { Edit, Pen, Plan, RecordRef, WayIn } from '../src/api/bindings/plan';
import type { Policy } from '../src/api/bindings/policy';
import type { OpenedPlan } from '../src/api/bindings/program';
import { BookmarkContext, useKeptBookmark } from '../src/navigation/bookmark';
import { PrintingContext, useKeptPrinting } from '../src/export/printing';
import { FootContext } from '../src/app/Foot';
import { NavigationContext } from '../src/navigation/navigation';
import { SearchContext, useKeptSearch } from '../src/navigation/search';
import { FolderStore } from '../src/store/FolderStore';
import type { PlanStore } from '../src/store/PlanStore';
import { FolderContext } from '../src/store/useFolder';
import { PlanContext } from '../src/store/usePlan';
import { DecidedContext } from '../src/app/decided';
import { SettingsContext } from '../src/app/settings';
import { startTexts } from '../src/i18n/texts';
import { people } from './arne';
import { readByCore } from './core';
import { install } from './install';
import { openedStore } from './openedStore';
import { arnesFolder, arnesStory, type Shelved } from './shelved';
import { TestShell } from './TestShell';

export const arnes: Pen = { writer: people.arne, words: people.arne };
export const sivs: Pen = { writer: people.siv, words: people.siv };

export interface ShownPage {
  shell: TestShell;
  store: PlanStore;
  /** Nothing is looked for in it before a test begins it. */
  folder: FolderStore;
  /** Where the page led, in order. */
  go: ReturnType<typeof vi.fn>;
  /** The plan as it is on the disk. */
  onDisk: () => Plan;
}

/** What stands round the page. */
export interface Surroundings {
  bookmark: string | null;
  simple: boolean;
  about: RecordRef | null;
  /** How the plan was opened. */
  way: WayIn;
  /** What the municipality has decided, after the plan came to be. */
  policy: Policy;
  /** How the plan came to be. */
  plan: Shelved;
  /** What happened to it on the shelf, before it is unlocked. */
  ready: (shell: TestShell) => void;
  /** Makes of it what no program would write, but some file may hold. */
  odd: (plan: Plan) => Plan;
}

/** `first` is done to the plan before the page is shown. */
export function showPage(
  page: ReactNode,
  pen: Pen = arnes,
  first: readonly Edit[] = [],
  surroundings: Partial<Surroundings> = {},
): ShownPage {
  const { bookmark = null, simple = false, about = null, way = 'owner' } = surroundings;
  const shell = install(new TestShell());
  const settings = { ...shell.settings, simple };
  const opened = oddly(openedBy(shell, first, surroundings), surroundings.odd);
  const store = openedStore(opened, pen);
  const folder = new FolderStore(store);
  const { policy = {} } = surroundings;
  shell.decide(policy);
  const ruling = { decided: { policy, wrong: [] }, look: () => undefined };
  const go = vi.fn();
  const context = { store, today: opened.today, way, readsDiary: way !== 'contact' };
  render(
    <I18nextProvider i18n={startTexts()}>
      <SettingsContext value={{ settings, change: () => Promise.resolve(null) }}>
        <DecidedContext value={ruling}>
          <PlanContext value={context}>
            <NavigationContext value={{ page: 'plan', about, go }}>
              <FolderContext value={folder}>
                <InFrame bookmark={bookmark}>{page}</InFrame>
              </FolderContext>
            </NavigationContext>
          </PlanContext>
        </DecidedContext>
      </SettingsContext>
    </I18nextProvider>,
  );
  return { shell, store, folder, go, onDisk: () => shell.onDisk() };
}

function oddly(opened: OpenedPlan, odd: Surroundings['odd'] | undefined): OpenedPlan {
  if (odd === undefined) return opened;
  const plan = odd(opened.plan);
  return { ...opened, plan, reading: readByCore(plan, opened.today) };
}

function openedBy(
  shell: TestShell,
  first: readonly Edit[],
  { bookmark = null, way = 'owner', plan, ready }: Partial<Surroundings>,
): OpenedPlan {
  // What the owner did first was not done by the contact's way in.
  const isToldFirst = way === 'contact' && plan === undefined;
  shell.put('lyn', isToldFirst ? arnesFolder({ told: arnesStory(first) }) : plan);
  ready?.(shell);
  const opened = shell.unlock('lyn', way);
  if (first.length > 0 && !isToldFirst) shell.now('act', { pen: arnes, edits: first });
  if (bookmark !== null) shell.now('set_bookmark', { place: bookmark });
  return first.length > 0 || bookmark !== null ? (shell.now('plan') as OpenedPlan) : opened;
}

function InFrame({ bookmark, children }: { bookmark: string | null; children: ReactNode }) {
  const kept = useKeptBookmark(bookmark);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <BookmarkContext value={kept}>
      <PrintingContext value={useKeptPrinting()}>
        <FootContext value={foot}>
          <SearchContext value={useKeptSearch()}>
            <main>{children}</main>
          </SearchContext>
        </FootContext>
      </PrintingContext>
      <footer ref={setFoot} />
    </BookmarkContext>
  );
}
