/** Puts a shell where the window looks for the real one. */
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import type { WindowShell } from './WindowShell';

export function install<S extends WindowShell>(shell: S): S {
  const args = (given: unknown) => (given ?? {}) as Record<string, unknown>;
  mockIPC((command, given) => shell.answer(command, args(given)), { shouldMockEvents: true });
  return shell;
}

/** Takes it away again. A window that is going may stop listening a moment later: nobody is there to hear it. */
export function uninstall(): void {
  clearMocks();
  const nobody = () => {
    throw new Error('there is no shell');
  };
  mockIPC(nobody, { shouldMockEvents: true });
}
