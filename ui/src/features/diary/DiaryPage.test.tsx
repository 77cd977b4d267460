import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { id, people } from '../../../test-shell/arne';
import { hasFocus } from '../../../test-shell/hasFocus';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
import type { Edit } from '../../api/bindings/plan';
import { DiaryPage } from './DiaryPage';

afterEach(uninstall);

const texts = () =>
  screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: 'Dagbok' }).map((one) => one.value);

describe('the diary', () => {
  it('is read newest first, and written from its first letter', async () => {
    const { onDisk, store } = showPage(<DiaryPage />);
    expect(texts()[0]).toMatch(/^Første hele uke/);
    await userEvent.click(screen.getByRole('button', { name: 'Skriv i dagboka' }));
    await userEvent.keyboard('Snø i natt.');
    await store.settled();
    expect(texts()[0], 'on top').toBe('Snø i natt.');
    const entry = onDisk().diaryEntries.find(({ text }) => text === 'Snø i natt.');
    expect(entry?.on).toBe('2027-04-13');
  });

  it('has the caret after what stands in the text that somebody came to tell more in', async () => {
    const today: Edit = {
      edit: 'add',
      kind: 'diaryEntry',
      id: id('today'),
      fields: { on: '2027-04-13', feeling: 'good', text: 'Sol.' },
    };
    const about = { kind: 'diaryEntry', id: id('today') } as const;
    const { onDisk, store } = showPage(<DiaryPage />, undefined, [today], { about });
    await hasFocus(() => screen.getByDisplayValue('Sol.'));
    await userEvent.keyboard(' Og is.');
    await store.settled();
    expect(onDisk().diaryEntries.find((one) => one.id === id('today'))?.text).toBe('Sol. Og is.');
  });

  it('takes a text away and back again', async () => {
    const { onDisk, store } = showPage(<DiaryPage />);
    await userEvent.click(screen.getByRole('button', { name: /^Mer om Første hele uke/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Ta bort' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Angre' }));
    await store.settled();
    expect(onDisk().diaryEntries.every(({ removed }) => !removed)).toBe(true);
  });

  it('does not open with the primary contact’s pass phrase, whoever holds the pen', () => {
    showPage(<DiaryPage />, undefined, [], { way: 'contact' });
    expect(screen.getByText(/åpnes bare med passordet til Arne/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Skriv i dagboka' })).toBeNull();
  });

  it.each([
    ['the contact', sivs],
    ['the contact writing for the owner', { writer: people.siv, words: people.arne }],
  ])('is closed for %s', (_, pen) => {
    showPage(<DiaryPage />, pen);
    expect(screen.getByText(/Dette er dagboka til Arne/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByText(/Første hele uke/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Skriv i dagboka' })).toBeNull();
  });
});
