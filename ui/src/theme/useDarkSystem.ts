import { useSyncExternalStore } from 'react';

const query = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', changed);
  return () => {
    list.removeEventListener('change', changed);
  };
}

/** Whether the system asks for a dark theme now; follows it while the window is open. */
export function useDarkSystem(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
