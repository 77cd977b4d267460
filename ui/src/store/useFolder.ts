/** The folder that carries the plan between its copies, as pages see it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { FolderKnown, FolderStore } from './FolderStore';

export const FolderContext = createContext<FolderStore | null>(null);

export function useFolder(): FolderKnown & { store: FolderStore } {
  const store = useContext(FolderContext);
  if (store === null) throw new Error('no plan is open here');
  return { ...useSyncExternalStore(store.subscribe, store.known), store };
}
