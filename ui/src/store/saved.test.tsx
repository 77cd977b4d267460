import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { id } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import { showPage } from '../../test-shell/showPage';
import { restsAfter, SavedMark } from '../components/SavedMark';
import { slowAfter } from './queue';
import { usePlan } from './usePlan';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  uninstall();
});

function Mark() {
  return <SavedMark state={usePlan().saved} />;
}

const record = { kind: 'goal', id: id('goal2') } as const;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const mark = () => document.querySelector('[data-kind]')?.textContent;
const heard = () => screen.getByRole('status').textContent;

it('never says saved of what waits on a slow disk, and says so when all is there', async () => {
  const { shell, store } = showPage(<Mark />);
  store.type(record, 'title', 'Huden');
  await pass(10);
  expect(mark(), 'a quick disk').toMatch(/^Lagret kl\./);
  shell.delay = () => 4000;
  store.type(record, 'title', 'Huden holder');
  await pass(slowAfter - 100);
  expect(mark(), 'nobody has had time to wonder').toMatch(/^Lagret/);
  await pass(200);
  expect(mark()).toBe('Lagrer …');
  store.type(record, 'title', 'Huden holder hele året');
  await pass(3500);
  expect(mark(), 'one text is there, and another waits').toBe('Lagrer …');
  await pass(4000);
  expect(mark(), 'all is there').toMatch(/^Lagret kl\./);
});

it('says it as long as a disk hangs, and that it failed when it did', async () => {
  const { shell, store } = showPage(<Mark />);
  shell.delay = () => 600_000;
  store.type(record, 'title', 'Huden');
  for (let minute = 0; minute < 9; minute += 1) {
    await pass(60_000);
    expect(mark(), `after ${minute + 1} minutes`).toBe('Lagrer …');
  }
  shell.disk = { code: 'disk-failed', params: {} };
  await pass(61_000);
  expect(mark()).toBe('Ikke lagret');
});

it('says aloud that it is saved once saving has come to rest, and that again after the next change', async () => {
  const { store } = showPage(<Mark />);
  expect(heard(), 'nothing was saved yet').toBe('');
  for (const written of ['H', 'Hu', 'Hud']) {
    store.type(record, 'title', written);
    await pass(restsAfter - 100);
    expect(heard(), 'not at every letter').toBe('');
  }
  await pass(200);
  expect(heard(), 'nothing more was written').toBe('Lagret');
  store.type(record, 'title', 'Huden');
  await pass(50);
  expect(heard(), 'the word comes anew, so that it is heard').toBe('');
  await pass(restsAfter);
  expect(heard()).toBe('Lagret');
});

it('says at once that saving fails', async () => {
  const { shell, store } = showPage(<Mark />);
  shell.disk = { code: 'disk-failed', params: {} };
  store.type(record, 'title', 'Huden');
  await pass(50);
  expect(heard()).toBe('Ikke lagret');
});
