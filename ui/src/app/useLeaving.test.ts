import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { install, uninstall } from '../../test-shell/install';
import { arnes } from '../../test-shell/showPage';
import { failed, unlock } from '../api/shell';
import { openedStore } from '../../test-shell/openedStore';
import { arnesPhrase } from '../../test-shell/shelved';
import { TestShell } from '../../test-shell/TestShell';
import { useLeaving } from './useLeaving';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  uninstall();
  vi.useRealTimers();
});

/** Numbers that look random and are the same in every run. */
function chances(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const locks = 200;

it('loses no letter in 200 locks at random moments while somebody types', async () => {
  let kept = 0;
  for (let seed = 0; seed < locks; seed += 1) {
    const chance = chances(seed);
    const shell = install(new TestShell());
    shell.put();
    const begun = shell.unlock();
    const slow = [5, 120, 900][seed % 3] ?? 5;
    shell.delay = () => chance() * slow;
    const { plan } = begun;
    const store = openedStore(begun, arnes);
    const { result } = renderHook(() =>
      useLeaving(store, { folder: 'lyn', way: 'owner', isExample: false }),
    );
    const record = { kind: 'details' as const, id: plan.details.id };
    const letters = Math.floor(chance() * 30) + 1;
    let text = plan.details.title;
    for (let letter = 0; letter < letters; letter += 1) {
      text += String.fromCharCode(97 + (letter % 26));
      if (chance() < 0.1) shell.disk = shell.disk ? null : { code: 'disk-full', params: {} };
      store.type(record, 'title', text);
      await act(() => vi.advanceTimersByTimeAsync(chance() * 60));
    }
    // Asked by the window itself, by the shell, or locked without a word.
    act(() => {
      if (seed % 4 === 0) shell.lock('idle');
      else if (seed % 4 === 1) result.current.hide();
      else shell.tell('lock-asked', seed % 4 === 2 ? 'idle' : 'asleep');
    });
    await act(() => vi.advanceTimersByTimeAsync(6000));
    expect(shell.isOpen, `locked (${String(seed)})`).toBe(false);
    shell.disk = null;
    if (shell.unsaved.length > 0) kept += 1;
    shell.delay = () => 0;
    const opening = unlock('lyn', 'owner', arnesPhrase);
    await vi.advanceTimersByTimeAsync(10);
    const opened = await opening;
    if (failed(opened)) throw new Error('it opens');
    const again = openedStore(opened.value, arnes);
    again.resume();
    await vi.advanceTimersByTimeAsync(100);
    expect(again.isSaved(), `everything is settled (${String(seed)})`).toBe(true);
    expect(shell.onDisk().details.title, `every letter (${String(seed)})`).toBe(text);
    cleanup();
    await vi.advanceTimersByTimeAsync(1);
    uninstall();
  }
  expect(kept, 'some of it could not be saved in time').toBeGreaterThan(10);
  expect(kept, 'and some could').toBeLessThan(locks - 10);
}, 60_000);
