/** Shows one page of Arne's plan by itself, as tests want it: with the real store, and the fake shell behind it. */
import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import type { Disagreement, Edit, Pen, RecordRef, WayIn } from '../src/api/bindings/plan';
import { BookmarkContext, useKeptBookmark } from '../src/navigation/bookmark';
import { FootContext } from '../src/app/Foot';
import { NavigationContext } from '../src/navigation/navigation';
import type { PlanStore } from '../src/store/PlanStore';
import { PlanContext } from '../src/store/usePlan';
import { SettingsContext } from '../src/app/settings';
import { startTexts } from '../src/i18n/texts';
import { people } from './arne';
import { arnesFolder, FakeShell } from './FakeShell';
import { install } from './install';
import { openedStore } from './openedStore';
import type { FakeBackup } from './kept';

export const arnes: Pen = { writer: people.arne, words: people.arne };
export const sivs: Pen = { writer: people.siv, words: people.siv };

export interface ShownPage {
  shell: FakeShell;
  store: PlanStore;
  /** Where the page led, in order. */
  go: ReturnType<typeof vi.fn>;
  /** The plan as it is on the disk. */
  onDisk: () => ReturnType<PlanStore['state']>['whole'];
}

/** What stands round the page. */
export interface Surroundings {
  bookmark: string | null;
  simple: boolean;
  about: RecordRef | null;
  /** How the plan was opened. */
  way: WayIn;
  /** The backups of the plan. */
  kept: FakeBackup[];
  /** What copies of the plan say differently. */
  disagreements: Disagreement[];
}

/** `first` is done to the plan before it is opened. */
export function showPage(
  page: ReactNode,
  pen: Pen = arnes,
  first: readonly Edit[] = [],
  {
    bookmark = null,
    simple = false,
    about = null,
    way = 'owner',
    kept,
    disagreements = [],
  }: Partial<Surroundings> = {},
): ShownPage {
  const shell = install(new FakeShell());
  const folder = { ...arnesFolder(), bookmark };
  folder.plan.way = way;
  if (kept) folder.kept = kept;
  folder.plan.disagreements = disagreements;
  if (first.length > 0) folder.plan.act(arnes, [...first]);
  shell.folders.set('lyn', folder);
  shell.open = { folder: 'lyn', way };
  const store = openedStore(folder.plan, pen, shell.today, way);
  const go = vi.fn();
  const settings = { ...shell.settings, simple };
  render(
    <I18nextProvider i18n={startTexts()}>
      <SettingsContext value={{ settings, change: () => Promise.resolve(null) }}>
        <PlanContext value={{ store, today: shell.today, way, readsDiary: way !== 'contact' }}>
          <NavigationContext value={{ page: 'plan', about, go }}>
            <InFrame bookmark={bookmark}>{page}</InFrame>
          </NavigationContext>
        </PlanContext>
      </SettingsContext>
    </I18nextProvider>,
  );
  return { shell, store, go, onDisk: () => folder.plan.plan() };
}

function InFrame({ bookmark, children }: { bookmark: string | null; children: ReactNode }) {
  const kept = useKeptBookmark(bookmark);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <BookmarkContext value={kept}>
      <FootContext value={foot}>
        <main>{children}</main>
      </FootContext>
      <footer ref={setFoot} />
    </BookmarkContext>
  );
}
