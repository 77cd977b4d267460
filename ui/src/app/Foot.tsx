/** What a page puts at the foot of the window: the frame keeps the place, the page fills it. */
import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FootLine } from '../components/Tabletop';

/** Null until the frame has drawn the foot. */
export const FootContext = createContext<HTMLElement | null>(null);

export function Foot({ children }: { children: ReactNode }) {
  const place = useContext(FootContext);
  return place && createPortal(<FootLine>{children}</FootLine>, place);
}
