import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../../test-shell/arne';
import { uninstall } from '../../../test-shell/install';
import { showPage, sivs } from '../../../test-shell/showPage';
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
