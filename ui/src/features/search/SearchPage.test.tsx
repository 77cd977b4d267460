import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage } from '../../../test-shell/showPage';
import type { Edit } from '../../api/bindings/plan';
import { SearchPage } from './SearchPage';

afterEach(uninstall);

const field = () => screen.getByRole('textbox', { name: 'Søk i planen' });
const rows = () =>
  screen.queryAllByRole('button').filter(({ dataset }) => dataset.hit !== undefined);

const concern: Edit = {
  edit: 'add',
  kind: 'concern',
  id: id('awake'),
  fields: { text: 'Jeg ligger våken om natta før jeg skal på jobb.', rank: 90 },
};
const entry: Edit = {
  edit: 'add',
  kind: 'diaryEntry',
  id: id('entry'),
  fields: { on: '2027-04-01', text: 'Natta var lang.' },
};

describe('looking for words in the plan', () => {
  it('tells where they stand as they are typed, with the words marked, and leads there', async () => {
    const { go } = showPage(<SearchPage />, arnes, [concern]);
    expect(field(), 'one writes at once').toHaveFocus();
    await userEvent.type(field(), 'våken nat');
    const status = await screen.findByText('«våken nat» står ett sted');
    expect(status.closest('[role="status"]'), 'it is said aloud').not.toBeNull();
    const [row] = rows();
    if (row === undefined) throw new Error('nothing was found');
    expect(
      within(row)
        .getAllByText(/^(våken|nat)$/)
        .map(({ tagName }) => tagName),
    ).toEqual(['MARK', 'MARK']);
    expect(row).toHaveTextContent(/Arne/);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(go).toHaveBeenCalledWith('plan', { kind: 'concern', id: id('awake') });
  });

  it('asks for another letter, and says when nothing is there', async () => {
    showPage(<SearchPage />, arnes, [concern]);
    await userEvent.type(field(), 'n');
    expect(rows()).toEqual([]);
    await userEvent.type(field(), 'zzz');
    expect(await screen.findByText('Fant ikke «nzzz». Prøv et kortere ord.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Tøm søkefeltet' }));
    expect(field(), 'and one goes on writing').toHaveFocus();
    expect(field()).toHaveValue('');
  });

  it('finds what stood there before, with what became of it, and leads to the history', async () => {
    const wound = { kind: 'action', id: id('wound') } as const;
    const { go } = showPage(<SearchPage />, arnes, [
      { edit: 'change', ...wound, field: 'extent', value: 'Annenhver dag.' },
    ]);
    await userEvent.type(field(), 'såret er grodd');
    const old = await screen.findByRole('region', { name: 'Sto her før' });
    const row = within(old).getByRole('button');
    expect(row).toHaveTextContent(/byttet ut/);
    await userEvent.click(row);
    expect(go).toHaveBeenCalledWith('history', wound);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ta med ord som sto der før' }));
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: 'Sto her før' })).toBeNull();
    });
  });

  it.each(['owner', 'contact'] as const)(
    'never looks in the diary, and says so, way %s',
    async (way) => {
      showPage(<SearchPage />, arnes, [entry], { way });
      await userEvent.type(field(), 'natta var');
      expect(await screen.findByText(/Fant ikke/)).toBeVisible();
      expect(screen.getByText('Dagboka er ikke med.')).toBeVisible();
    },
  );

  it('goes by the arrows, and back to where one was by Escape', async () => {
    const { go } = showPage(<SearchPage />, arnes, [
      concern,
      { ...concern, id: id('other'), fields: { text: 'Natta er lang.', rank: 91 } },
    ]);
    await userEvent.type(field(), 'natta');
    await screen.findByText(/^«natta» står/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(rows()[1]).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(field(), 'up from the first is the field').toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(go).toHaveBeenCalledWith('home', undefined);
  });

  it('says who wrote it for whom', async () => {
    const { store } = showPage(<SearchPage />, { writer: people.siv, words: people.arne });
    await store.act([{ ...concern, id: id('told') }]);
    await userEvent.type(field(), 'våken om natta');
    expect(await screen.findByText(/Sagt av Arne, skrevet av Siv, i dag/)).toBeVisible();
  });
});

vi.setConfig({ testTimeout: 20_000 });
