/** What the municipality has decided, from the first page on, and decided otherwise while the program runs. */
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { install, uninstall } from '../../test-shell/install';
import { TestShell } from '../../test-shell/TestShell';
import { App } from './App';

let shell: TestShell;

// What is fetched when it is first wanted takes its time on a busy machine.
beforeAll(() => import('./Beyond'), 60_000);

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  // The window stops listening first.
  cleanup();
  await new Promise((resolve) => setTimeout(resolve));
  uninstall();
});

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

it('says what the municipality says where the program starts, and what is wrong with its rules', async () => {
  shell.decide({ startText: 'Til lån fra Storevik kommune.' }, [
    { code: 'policy-wrong-value', params: { policy: 'lockMinutes' } },
  ]);
  render(<App />);
  expect(await screen.findByText('Til lån fra Storevik kommune.')).toBeVisible();
  expect(screen.getByText(/Den heter «lockMinutes»/)).toBeVisible();
  await press('Start en plan');
  expect(
    await screen.findByRole('heading', { level: 1, name: /hete på hylla/ }),
    'and nobody is kept out',
  ).toBeVisible();
});

it('holds what is decided while the program runs, as soon as the settings are opened', async () => {
  render(<App />);
  await press('Innstillinger');
  expect(await screen.findByRole('radio', { name: 'Nynorsk' })).toBeVisible();
  expect(screen.queryByText('Bestemt av kommunen.')).toBeNull();
  await press('Tilbake til hylla');
  shell.decide({ language: 'nn' });
  await press('Innstillinger');
  expect(
    await screen.findByRole('button', { name: 'Tilbake til hylla' }),
    'the same words in both',
  ).toBeVisible();
  expect(await screen.findByText('Bestemt av kommunen.')).toBeVisible();
  await waitFor(() => {
    expect(document.documentElement.lang, 'the program speaks it').toBe('nn');
  });
});
