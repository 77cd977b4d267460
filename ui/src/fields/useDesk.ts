import { createContext, useContext } from 'react';
import type { Desk } from './Desk';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('there is no desk to write at here');
  return desk;
}
