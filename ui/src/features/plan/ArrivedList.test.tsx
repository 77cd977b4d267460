import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { bandage, howOften, withBandage } from '../../../test-shell/apart';
import { uninstall } from '../../../test-shell/install';
import { arnesFolder } from '../../../test-shell/shelved';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import type { HistoryItem, HistoryPage } from '../../api/bindings/journal';
import type { Edit } from '../../api/bindings/plan';
import { PlanPage } from './PlanPage';

afterEach(uninstall);

/** The plan's page, when the newest of these acts came in with another copy; `all` of what the history has by then. */
function showArrived(first: readonly Edit[], chosen: (items: HistoryItem[]) => HistoryItem[]) {
  return showPage(<PlanPage />, arnes, first, {
    plan: arnesFolder({ told: { acts: withBandage } }),
    ready: (shell) => {
      shell.pretend('arrived', () => {
        const { items } = shell.now('history', { record: null, before: null }) as HistoryPage;
        return { act: items[0]?.act, at: '2027-04-13T12:30:00Z', from: [], told: chosen(items) };
      });
    },
  });
}

const sivsNewest = (items: HistoryItem[]) =>
  items.filter(({ pen }) => pen.words === sivs.words).slice(0, 1);

it('tells beside the plan what is new, and leads to where it stands', async () => {
  const { go } = showArrived([], sivsNewest);
  const list = await screen.findByRole('region', { name: /^Nytt fra / });
  expect(within(list).getByText(/Ingenting er borte/)).toBeVisible();
  await userEvent.click(await within(list).findByRole('button', { name: /Skifte bandasje/ }));
  expect(go, 'it stands on this page').not.toHaveBeenCalled();
  expect(document.getElementById(`record-${bandage.id}`)).toContainElement(
    document.activeElement as HTMLElement,
  );
});

it('marks it in the plan, in one place of a record that came whole, until somebody writes there', async () => {
  const { store } = showArrived([], sivsNewest);
  const mark = await screen.findByText(/^ny fra Siv/);
  expect(document.getElementById(`record-${bandage.id}`)).toContainElement(mark);
  await act(() => store.act([howOften('Hver dag')]));
  expect(screen.getByText(/^ny fra Siv/), 'what came stands there still').toBeVisible();
});

it('says nothing where nothing came', async () => {
  showArrived([], () => []);
  await act(() => Promise.resolve());
  expect(screen.queryByRole('region', { name: /^Nytt fra / })).toBeNull();
  expect(screen.queryByText(/^ny fra/)).toBeNull();
});
