import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { install, uninstall } from '../../../test-shell/install';
import { arnesPhrase } from '../../../test-shell/shelved';
import { TestShell } from '../../../test-shell/TestShell';
import type { Mended } from '../../api/bindings/journal';
import type { Start } from '../../api/bindings/program';
import { App } from '../../app/App';

let shell: TestShell;

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
  shell = install(new TestShell());
});
afterEach(async () => {
  cleanup();
  await Promise.resolve();
  uninstall();
});

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

async function atTheDoorOf(code: 'wal-damaged' | 'plan-empty') {
  shell.put();
  shell.refuse('unlock', { code, params: {} });
  render(<App />);
  await press('Lyn og latter');
  await userEvent.type(await screen.findByLabelText('Passordet ditt'), arnesPhrase);
  await press('Lås opp');
}

/** What it says, with the spaces that hold a date together as spaces. */
const plain = (item: HTMLElement) => item.textContent.replaceAll('\u00a0', ' ');

it('offers what can be read of a damaged plan, and lists what could not before going on', async () => {
  const mended: Mended = {
    acts: 40,
    lost: [
      { acts: 2, after: '2027-03-01T12:00:00Z', before: '2027-03-02T12:00:00Z' },
      { acts: 0, after: '2027-04-01T12:00:00Z', before: null },
    ],
    withoutName: 1,
    leftOut: 0,
    aside: 'plan-aside-2027-04-12T150000Z.db',
  };
  await atTheDoorOf('wal-damaged');
  shell.pretend('mend', async (args) => ({ opened: await shell.real('unlock', args), mended }));
  await press('Hent fram det som kan leses');
  await heading('Planen er satt sammen igjen');
  const lost = screen.getAllByRole('listitem').map(plain);
  expect(lost[0]).toMatch(/^2 lagringer mellom 1\. mars 2027/);
  expect(lost[1]).toMatch(/^Kanskje noe som ble lagret etter 1\. april 2027/);
  expect(screen.getByText(/plan-aside-2027-04-12T150000Z\.db/)).toBeTruthy();
  await press('Gå til planen');
  expect(await screen.findByRole('button', { name: 'Planen' })).toBeTruthy();
});

it('offers nothing to read where there is nothing', async () => {
  await atTheDoorOf('plan-empty');
  await screen.findByText(/er tom/);
  expect(screen.queryByRole('button', { name: 'Hent fram det som kan leses' })).toBeNull();
});

it('says once what was set aside, and tells on looking back that another file took the place', async () => {
  shell.put();
  shell.unlock();
  shell.pretend('start', async (_, real) => {
    const start = (await real()) as Start;
    return { ...start, open: { ...start.open, notice: 'staleLogSetAside' } };
  });
  render(<App />);
  await screen.findByText(/lagt til side/);
  await press('Lest');
  expect(screen.queryByText(/lagt til side/)).toBeNull();
  shell.disk = { code: 'plan-swapped', params: { copy: 'Lyn og latter (egen kopi)' } };
  fireEvent.focus(window);
  const told = await screen.findByRole('alert');
  expect(told.textContent).toContain('«Lyn og latter (egen kopi)»');
});
