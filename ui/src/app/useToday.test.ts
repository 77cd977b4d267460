import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeShell } from '../../test-shell/FakeShell';
import { install, uninstall } from '../../test-shell/install';
import { useToday } from './useToday';

let shell: FakeShell;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2027, 3, 12, 23, 59, 50) });
  shell = install(new FakeShell());
  shell.today = '2027-04-12';
});
afterEach(() => {
  uninstall();
  vi.useRealTimers();
});

const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));

it('turns at midnight, on the shell’s word, and asks no more than once a day', async () => {
  const { result } = renderHook(() => useToday('2027-04-12'));
  await wait(5);
  expect(shell.asked, 'it is the same day: nobody is asked').toEqual([]);

  shell.today = '2027-04-13';
  await wait(40);
  expect(result.current).toBe('2027-04-13');
  await wait(600);
  expect(shell.asked).toEqual(['start']);
});

it('turns when the window is seen again on another day', async () => {
  const { result } = renderHook(() => useToday('2027-04-12'));
  shell.today = '2027-04-14';
  vi.setSystemTime(new Date(2027, 3, 14, 9));
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(0.1);
  expect(result.current).toBe('2027-04-14');
});
