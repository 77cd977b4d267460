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
  const isOwn = useOwnersPen();
  const owner = useOwnerId();
  const pen = useSelected((state) => state.pen);
  const sees = useSelected(
    ({ reading: { sharing } }) =>
      sharing.rows.some(({ person }) => person === chosen) ||
      sharing.contacts.some((person) => person === chosen),
  );
  const isThere = useSelected(({ visible }) => visible.people.some(({ id }) => id === chosen));
  const isGift = isOwn && isThere && !sees;
  const reader = sees || isGift ? chosen : null;
  const choose = (next: string | null) => {
    if (next !== chosen) write('');
    chooseReader(paper, next === owner ? null : next);
  };
  const to = reader === null ? null : { person: reader, pen, reason: isGift ? reason : '' };
  return { paper, reader, isGift, reason, choose, write, to };
}
