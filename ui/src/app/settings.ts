/** How the program looks and speaks and when it locks; a change is seen at once. */
import { createContext, useContext } from 'react';
import type { Problem } from '../api/bindings/problem';
import type { Settings } from '../api/bindings/program';

export interface ShownSettings {
  settings: Settings;
  /** Applied at once; answers why it could not be remembered, if so. */
  change: (settings: Settings) => Promise<Problem | null>;
}

export const SettingsContext = createContext<ShownSettings | null>(null);

export function useSettings(): ShownSettings {
  const shown = useContext(SettingsContext);
  if (shown === null) throw new Error('the program has not started');
  return shown;
}
