import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Recipient } from '../../api/bindings/document';
import type { Edit } from '../../api/bindings/plan';
import { around } from '../../../test-shell/around';
import { id, people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { arnes, showPage, sivs } from '../../../test-shell/showPage';
import { PaperButton } from '../../export/PaperButton';
import { PrintingContext, useKeptPrinting } from '../../export/printing';
import { MakePdf } from './MakePdf';

afterEach(uninstall);

const perSees: readonly Edit[] = [
  { edit: 'change', kind: 'consent', id: id('s-per'), field: 'chapters', value: ['goals'] },
];

const make = () => userEvent.click(screen.getByRole('button', { name: 'Lag PDF' }));
const diary = () => screen.queryByRole('checkbox', { name: /^Ta med dagboka/ });

/** Every «diary» the shell was asked for, in order. */
function show(pen = arnes) {
  const page = showPage(<MakePdf />, pen);
  const asked = vi.spyOn(page.shell, 'answer');
  const diaries = () =>
    asked.mock.calls.filter(([command]) => command === 'save_pdf').map(([, args]) => args.diary);
  return { ...page, diaries };
}

it('takes the diary along only when the owner asks, and asks anew each time', async () => {
  const { diaries } = show();
  expect(diary(), 'unticked at first').not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox'));
  await make();
  await waitFor(() => {
    expect(diaries()).toEqual([true]);
  });
  await screen.findByText(/Tilbake i jobb\.pdf/);
  expect(diary(), 'the choice was for that PDF').not.toBeChecked();
  await make();
  await waitFor(() => {
    expect(diaries()).toEqual([true, false]);
  });
});

it.each([
  ['the contact', sivs],
  ['the contact writing for the owner', { writer: people.siv, words: people.arne }],
])('does not offer the diary to %s', async (_, pen) => {
  const { diaries } = show(pen);
  expect(diary()).toBeNull();
  await make();
  await waitFor(() => {
    expect(diaries()).toEqual([false]);
  });
});

it('forgets the choice when the pen is passed on', async () => {
  const { store } = show();
  await userEvent.click(screen.getByRole('checkbox'));
  store.setPen(sivs);
  await waitFor(() => {
    expect(diary()).toBeNull();
  });
  store.setPen(arnes);
  expect(await screen.findByRole('checkbox'), 'ticked again').not.toBeChecked();
});

it('offers nothing where nothing is written', async () => {
  const { store, onDisk } = show();
  const entries = onDisk().diaryEntries;
  await store.act(entries.map(({ id }) => ({ edit: 'remove', kind: 'diaryEntry', id })));
  await waitFor(() => {
    expect(diary()).toBeNull();
  });
});

it('is printed in the language asked for, and then the papers are too', async () => {
  const { shell } = showPage(
    <Kept>
      <MakePdf />
      <PaperButton wanted={{ paper: 'crisis' }}>Lag kriseplan</PaperButton>
    </Kept>,
  );
  const asked = vi.spyOn(shell, 'answer');
  const languages = () =>
    asked.mock.calls
      .filter(([command]) => command === 'save_pdf' || command === 'save_paper')
      .map(([, args]) => args.language);
  await make();
  await userEvent.click(screen.getByRole('button', { name: /^Språk i PDF-en/ }));
  await userEvent.click(screen.getByRole('button', { name: 'engelsk' }));
  await make();
  await userEvent.click(screen.getByRole('button', { name: 'Lag kriseplan' }));
  await waitFor(() => {
    expect(languages(), 'the plan’s own at first').toEqual([null, 'en', 'en']);
  });
});

function Kept({ children }: { children: ReactNode }) {
  return <PrintingContext value={useKeptPrinting()}>{children}</PrintingContext>;
}

it('is made as it is chosen, and plain until somebody chooses', async () => {
  const { shell } = showPage(<MakePdf />, arnes);
  const asked = vi.spyOn(shell, 'answer');
  const choices = () =>
    asked.mock.calls.filter(([command]) => command === 'save_pdf').map(([, args]) => args.choices);
  await make();
  await userEvent.click(screen.getByRole('button', { name: /^Oppsettet/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Stor skrift' }));
  await userEvent.click(screen.getByRole('button', { name: 'Én del per ark' }));
  await make();
  const plain = { onePartPerSheet: false, largePrint: false, lacking: false, parts: [] };
  await waitFor(() => {
    expect(choices()).toEqual([plain, { ...plain, onePartPerSheet: true, largePrint: true }]);
  });
});

it('is made for the owner, or for one who may see a part of it', async () => {
  const page = showPage(<MakePdf />, arnes, [...around, ...perSees]);
  const asked = vi.spyOn(page.shell, 'answer');
  const readers = () =>
    asked.mock.calls
      .filter(([command]) => command === 'save_pdf')
      .map(([, args]) => (args.to as Recipient | null)?.person ?? null);
  await make();
  await waitFor(() => {
    expect(readers(), 'the owner’s own copy').toEqual([null]);
  });
  await userEvent.click(screen.getByRole('button', { name: /^Hvem er den til\?/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Per Øyen' }));
  expect(diary(), 'it is never for others').toBeNull();
  await make();
  await waitFor(() => {
    expect(readers()).toEqual([null, people.per]);
  });
  await waitFor(() => {
    expect(page.onDisk().shares, 'who got it is noted').toMatchObject([{ person: people.per }]);
  });
  expect(page.store.state().whole.shares, 'and the window knows').toHaveLength(1);
});
