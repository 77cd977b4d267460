/** The cover of the open plan, as it is drawn in the pen bar: changed in the settings, and seen at once. */
import { createContext, useContext } from 'react';
import type { Cover } from '../api/bindings/vault';

export interface KeptCover {
  cover: Cover | null;
  onCover: (cover: Cover) => void;
}

export const CoverContext = createContext<KeptCover>({ cover: null, onCover: () => undefined });

export const useCover = () => useContext(CoverContext);
