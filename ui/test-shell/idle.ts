/** The shell's clock over an open plan, as src-tauri/src/idle.rs keeps it: half a minute counted down, and then a lock. */
import type { TestShell } from './TestShell';

/** Seconds that are counted down. */
const warning = 30;

/** Looks every second, until it is told to stop; any sign of somebody starts the time again. */
export function keepWatch(shell: TestShell): () => void {
  const limit = shell.settings.lockMinutes * 60;
  let [idle, heard] = [0, shell.asked.length];
  const watch = setInterval(() => {
    const someone = shell.asked.slice(heard).includes('here');
    heard = shell.asked.length;
    idle = someone ? 0 : idle + 1;
    const left = limit - idle;
    if (left <= 0) {
      clearInterval(watch);
      shell.tell('lock-asked', 'idle');
    } else if (left <= warning) shell.tell('countdown', left);
    else if (someone) shell.tell('countdown', null);
  }, 1000);
  return () => {
    clearInterval(watch);
  };
}
