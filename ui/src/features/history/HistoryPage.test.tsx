import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { showPage } from '../../../test-shell/showPage';
import type { HistoryItem, HistoryPage as Told } from '../../api/bindings/journal';
import type { Edit } from '../../api/bindings/plan';
import { HistoryPage } from './HistoryPage';

afterEach(uninstall);

/** The first of some acts breaks a rule. */
const marked = (item: HistoryItem, at: number): HistoryItem =>
  at === 0 ? { ...item, breaks: 'owners-words' } : item;

it('calls what is pointed to by its name, never by its number', async () => {
  const meeting = id('nameless');
  const edits: Edit[] = [
    {
      edit: 'add',
      kind: 'meeting',
      id: meeting,
      fields: { on: '2027-04-20', invited: [people.siv, people.rune] },
    },
    { edit: 'add', kind: 'agendaItem', id: id('item'), fields: { meeting, text: 'Ny pute' } },
  ];
  showPage(<HistoryPage />, undefined, edits);
  expect(await screen.findByText('Siv Lunde, Rune Dahl')).toBeVisible();
  expect(screen.getAllByText(/20\. april 2027/).length, 'the meeting by its day').toBeGreaterThan(
    1,
  );
  expect(document.body.textContent).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('tells that the contact had unlocked when the owner wrote, and says nothing otherwise', async () => {
  const edits: Edit[] = [
    { edit: 'add', kind: 'matter', id: id('by contact'), fields: { text: 'Roe.' } },
  ];
  const { store } = showPage(<HistoryPage />, undefined, [], { way: 'contact' });
  await store.act(edits);
  const told = await screen.findAllByText(/Siv Lunde hadde låst opp/);
  expect(told.length, 'Arne wrote where Siv had unlocked').toBe(1);
  expect(told[0]).toHaveTextContent(/^Arne skrev, .*, Siv Lunde hadde låst opp$/);
});

it('brings an earlier wording back from where it is told, and the newer one after that', async () => {
  const wound = { kind: 'action', id: id('wound') } as const;
  const { onDisk, store } = showPage(<HistoryPage />, undefined, [
    { edit: 'change', ...wound, field: 'extent', value: 'Annenhver dag.' },
  ]);
  const extent = () => onDisk().actions.find((one) => one.id === wound.id)?.extent;
  const before = await screen.findByRole('button', {
    name: 'Bruk teksten fra før igjen: Hvor mye',
  });
  await userEvent.click(before);
  await store.settled();
  expect(extent()).toBe('Hver dag til såret er grodd, så hver 14. dag');
  const again = await screen.findAllByRole('button', { name: /igjen: Hvor mye/ });
  await userEvent.click(again[0] ?? before);
  await store.settled();
  expect(extent(), 'the newer one is an earlier one now').toBe('Annenhver dag.');
});

it('tells a change in a sentence, and a move as one', async () => {
  const { store } = showPage(<HistoryPage />, undefined, [
    { edit: 'change', kind: 'followUp', id: id('f-wound'), field: 'due', value: '2027-04-13' },
  ]);
  await store.act([
    { edit: 'change', kind: 'followUp', id: id('f-wound'), field: 'due', value: '2027-04-20' },
  ]);
  const told = await screen.findByRole('heading', {
    name: /^Arne endret når .* følges opp: fra 13\. til 20\.\sapril\s2027$/,
  });
  expect(told).toBeVisible();
  await store.act([{ edit: 'change', kind: 'action', id: id('wound'), field: 'rank', value: 7.5 }]);
  expect(await screen.findByRole('heading', { name: /^Arne flyttet «/ })).toBeVisible();
});

it('says quietly of what breaks a rule that it stands in the history alone', async () => {
  showPage(<HistoryPage />, undefined, [], {
    ready: (shell) => {
      shell.pretend('history', (asked) => {
        const { items } = shell.now('history', asked) as Told;
        return { items: items.slice(0, 2).map(marked), older: null };
      });
    },
  });
  const told = await screen.findAllByText(/følger ikke reglene for planen/);
  expect(told.length, 'of the one that does, and of no other').toBe(1);
});
