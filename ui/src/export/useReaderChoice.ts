/**
 * For whom a paper is made: the owner at first, then whoever it was made for last; the owner again when that one sees the plan
 * no more.
 */
import { useState } from 'react';
import type { Recipient } from '../api/bindings/document';
import { useOwnerId, useOwnersPen } from '../records/useField';
import { useSelected } from '../records/useSelected';
import { usePrinting, type PaperMade } from './printing';

export interface ReaderChosen {
  /** What is made. */
  paper: PaperMade;
  /** Null is the owner. */
  reader: string | null;
  /** Whom no consent is about: the owner gives it to them, and says why. */
  isGift: boolean;
  /** They were chosen although no consent is about them; whoever saw the plan when they were chosen was not. */
  isNewGift: boolean;
  /** Why. */
  reason: string;
  choose: (reader: string | null) => void;
  write: (reason: string) => void;
  /** What core is told. */
  to: Recipient | null;
}

export function useReaderChoice(paper: PaperMade): ReaderChosen {
  const { readers, chooseReader } = usePrinting();
  const chosen = readers.get(paper) ?? null;
  const [reason, write] = useState('');
  const [given, setGiven] = useState<string | null>(null);
  const isOwn = useOwnersPen();
  const owner = useOwnerId();
  const pen = useSelected((state) => state.pen);
  const { rows, contacts } = useSelected(({ reading }) => reading.sharing);
  const seesIt = (one: string | null) =>
    rows.some(({ person }) => person === one) || contacts.some((person) => person === one);
  const sees = seesIt(chosen);
  const isThere = useSelected(({ visible }) => visible.people.some(({ id }) => id === chosen));
  const isGift = isOwn && isThere && !sees;
  const reader = sees || isGift ? chosen : null;
  const choose = (next: string | null) => {
    if (next !== chosen) write('');
    setGiven(seesIt(next) ? null : next);
    chooseReader(paper, next === owner ? null : next);
  };
  const to = reader === null ? null : { person: reader, pen, reason: isGift ? reason : '' };
  const isNewGift = isGift && given === chosen;
  return { paper, reader, isGift, isNewGift, reason, choose, write, to };
}
