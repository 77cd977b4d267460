import { createContext, useContext } from 'react';

/** Moves the record at one place in a list to another. */
export type Move = (from: number, to: number) => void;

export interface ReorderArea {
  /** Says what happened to those who do not see it. */
  say: (words: string) => void;
  /** Tells the area how the records of a list are moved; the answer ends it. */
  listen: (list: string, move: Move) => () => void;
}

export const ReorderContext = createContext<ReorderArea | null>(null);

export function useReorder(): ReorderArea {
  const area = useContext(ReorderContext);
  if (area === null) throw new Error('records can be moved only inside Reorder');
  return area;
}
