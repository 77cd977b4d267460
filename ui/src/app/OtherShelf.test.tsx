import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hasFocus } from '../../test-shell/hasFocus';
import { install, uninstall } from '../../test-shell/install';
import { TestShell } from '../../test-shell/TestShell';
import { App } from './App';

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
});
afterEach(() => {
  cleanup();
  uninstall();
});

it('says which shelf is open, and which was wanted, when the program is started with another', async () => {
  const shell = install(new TestShell());
  shell.put();
  render(<App />);
  const plan = await screen.findByRole('button', { name: /Lyn og latter/ });
  plan.focus();
  act(() => {
    shell.tell('other-shelf', { here: '/her', wanted: '/der' });
  });
  const told = await screen.findByRole('alert', { hidden: true });
  for (const words of ['med en annen hylle', '/her', '/der', 'Lukk programmet først'])
    expect(told).toHaveTextContent(words);
  const done = screen.getByRole('button', { name: 'Greit', hidden: true });
  expect(done, 'Enter is enough').toHaveFocus();
  await userEvent.click(done);
  expect(screen.queryByText(/med en annen hylle/)).toBeNull();
  await hasFocus(() => plan);
});
