/** Shows one page of Arne's plan by itself, as tests want it: with the real store, and the fake shell behind it. */
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import type { Edit } from '../src/api/bindings/Edit';
import type { Pen } from '../src/api/bindings/Pen';
import { NavigationContext } from '../src/frame/navigation';
import { PlanStore } from '../src/plan/PlanStore';
import { PlanContext } from '../src/plan/usePlan';
import { startTexts } from '../src/words/texts';
import { people } from './arne';
import { arnesFolder, FakeShell } from './FakeShell';
import { install } from './install';

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

/** `first` is done to the plan before it is opened. */
export function showPage(
  page: ReactNode,
  pen: Pen = arnes,
  first: readonly Edit[] = [],
): ShownPage {
  const shell = install(new FakeShell());
  const folder = arnesFolder();
  if (first.length > 0) folder.plan.act(arnes, [...first]);
  shell.folders.set('lyn', folder);
  shell.open = { folder: 'lyn', way: 'owner' };
  const store = new PlanStore(folder.plan.plan(), folder.plan.reversible(), pen);
  const go = vi.fn();
  render(
    <I18nextProvider i18n={startTexts()}>
      <PlanContext value={{ store, today: shell.today }}>
        <NavigationContext value={{ page: 'plan', about: null, go }}>{page}</NavigationContext>
      </PlanContext>
    </I18nextProvider>,
  );
  return { shell, store, go, onDisk: () => folder.plan.plan() };
}
