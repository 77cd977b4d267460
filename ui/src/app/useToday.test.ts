import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { install, uninstall } from '../../test-shell/install';
import { TestShell } from '../../test-shell/TestShell';
import { useToday } from './useToday';

let shell: TestShell;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2027, 3, 12, 23, 59, 50) });
  shell = install(new TestShell('2027-04-12T20:00:00Z'));
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

  shell.goTo('2027-04-13T00:00:01Z');
  await wait(40);
  expect(result.current).toBe('2027-04-13');
  await wait(600);
  expect(shell.asked).toEqual(['start']);
});

it('turns when the window is seen again on another day', async () => {
  const { result } = renderHook(() => useToday('2027-04-12'));
  shell.goTo('2027-04-14T09:00:00Z');
  vi.setSystemTime(new Date(2027, 3, 14, 9));
  document.dispatchEvent(new Event('visibilitychange'));
  await wait(0.1);
  expect(result.current).toBe('2027-04-14');
});
