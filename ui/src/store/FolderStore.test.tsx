import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { id } from '../../test-shell/arne';
import { uninstall } from '../../test-shell/install';
import {
  cameIn,
  folderWith,
  machines,
  sharedIn,
  sivAsks,
  sivsMachine,
} from '../../test-shell/sharedIn';
import { arnes, showPage } from '../../test-shell/showPage';
import type { TestShell } from '../../test-shell/TestShell';
import { FolderLine } from '../app/FolderLine';
import { atFocus, briefly, often, peace } from './FolderStore';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  uninstall();
});

const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });

function show(ready: (shell: TestShell) => void = () => undefined, simple = false) {
  return showPage(<FolderLine />, arnes, [], {
    simple,
    ready: (shell) => {
      sharedIn(shell, folderWith());
      ready(shell);
    },
  });
}

/** From Siv's machine one act more comes with the next exchange. */
function somethingComes(shell: TestShell) {
  let has = 3;
  shell.pretend('copies', () =>
    machines.map((one) => (one.copy === sivsMachine ? { ...one, acts: has } : one)),
  );
  shell.pretend('take_from_folder', () => {
    has += 1;
    return cameIn(shell);
  });
}

const times = (shell: TestShell, command: string) =>
  shell.asked.filter((one) => one === command).length;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

it('is looked in when the plan is opened, every ten minutes, and at coming back once a minute', async () => {
  const { shell, folder } = show();
  const stop = folder.start();
  await pass(10);
  expect(times(shell, 'look_in_folder')).toBe(1);
  window.dispatchEvent(new Event('focus'));
  await pass(10);
  expect(times(shell, 'look_in_folder'), 'not so soon').toBe(1);
  await pass(atFocus);
  window.dispatchEvent(new Event('focus'));
  await pass(10);
  expect(times(shell, 'look_in_folder')).toBe(2);
  await pass(often);
  expect(times(shell, 'look_in_folder')).toBe(3);
  stop();
  await pass(often);
  expect(times(shell, 'look_in_folder'), 'not when the plan is locked').toBe(3);
});

it('says on the front page from whose machine something came, until somebody goes to see', async () => {
  const { shell, folder, store, go } = show(somethingComes);
  const stop = folder.start();
  await pass(10);
  expect(await screen.findByText('Nytt fra Sivs maskin.')).toBeVisible();
  expect(store.state().notice, 'and not as something that was just done here').toBeNull();
  expect(times(shell, 'take_from_folder')).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Se hva' }));
  expect(go).toHaveBeenCalledWith('history');
  expect(screen.queryByText('Nytt fra Sivs maskin.')).toBeNull();
  stop();
});

it('waits while somebody writes, and comes in when the field is left', async () => {
  const { shell, folder, store } = show(somethingComes);
  store.fieldFocus.come('goal x title');
  const stop = folder.start();
  await pass(10);
  expect(times(shell, 'take_from_folder'), 'nothing is moved under the hands').toBe(0);
  store.fieldFocus.leave('goal x title');
  await pass(10);
  expect(times(shell, 'take_from_folder')).toBe(1);
  stop();
});

it('does not wait for a field that nobody has typed in for a while', async () => {
  const { shell, folder, store } = show(somethingComes);
  store.fieldFocus.come('goal x title');
  const stop = folder.start();
  await pass(peace - 100);
  store.type({ kind: 'goal', id: id('goal11') }, 'title', 'Noe');
  await pass(peace);
  expect(times(shell, 'take_from_folder'), 'somebody is still writing').toBe(0);
  await pass(peace);
  expect(times(shell, 'take_from_folder')).toBe(1);
  stop();
});

it('never says by itself that something went wrong, but how the folder stands', async () => {
  const { shell, folder } = show((shell) => {
    shell.pretend('send_to_folder', () => folderWith({ state: 'away' }));
  });
  const stop = folder.start();
  await pass(10);
  expect(await screen.findByText(/^Den felles mappa kan ikke brukes nå/)).toBeVisible();
  shell.refuse('take_from_folder', { code: 'disk-failed', params: {} });
  await pass(often);
  expect(folder.known()).toMatchObject({ problem: null, step: null });
  expect(screen.queryByRole('alert')).toBeNull();
  stop();
});

it('sends what was written when the plan is locked, and lets no slow folder keep anybody', async () => {
  const { shell, folder, store } = show();
  const stop = folder.start();
  await pass(10);
  await folder.leave();
  expect(times(shell, 'send_to_folder'), 'nothing was written since').toBe(1);
  store.fieldFocus.come('goal x title');
  store.type({ kind: 'goal', id: id('goal11') }, 'title', 'Noe');
  await store.settled();
  await folder.leave();
  expect(times(shell, 'send_to_folder'), 'also from inside a field').toBe(2);
  store.type({ kind: 'goal', id: id('goal11') }, 'title', 'Noe mer');
  await store.settled();
  shell.pretend('look_in_folder', () => new Promise(() => undefined));
  const left = vi.fn();
  void folder.leave().then(left);
  await pass(briefly);
  expect(left, 'it is sent the next time').toHaveBeenCalled();
  stop();
});

it('says that a machine asks, and in the simple view nothing of what waits', async () => {
  const asks = (shell: TestShell) => {
    sharedIn(shell, folderWith({ asking: [sivAsks] }));
  };
  const { folder, go } = show(asks);
  const stop = folder.start();
  await pass(10);
  await user.click(await screen.findByRole('button', { name: 'Se kopiene' }));
  expect(go).toHaveBeenCalledWith('copies');
  act(() => {
    folder.notNow(sivsMachine);
  });
  expect(screen.queryByText(/vil være med/), 'it was answered').toBeNull();
  stop();
});

it('is quiet in the simple view but for what is new', async () => {
  const { folder } = show((shell) => {
    sharedIn(shell, folderWith({ asking: [sivAsks], state: 'away' }));
  }, true);
  const stop = folder.start();
  await pass(10);
  expect(screen.queryByRole('status')).toBeNull();
  stop();
});
