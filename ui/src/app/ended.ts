/** What is done when the open plan has been ended: only the shelf is left to go to. */
import { createContext, useContext } from 'react';

/** How a plan ended: what it was called, and the folder in which something of it could not be taken away. */
export interface Ended {
  name: string;
  leftIn: string | null;
}

export const EndedContext = createContext<(ended: Ended) => void>(() => undefined);

export const useEnded = () => useContext(EndedContext);
