/** For whom the PDF is made: the owner at first, and again when the one who was chosen sees the plan no more. */
import { useState } from 'react';
import type { Recipient } from '../../api/bindings/document';
import { useOwnersPen } from '../../records/useField';
import { useSelected } from '../../records/useSelected';

export interface PdfReaderChosen {
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

export function usePdfReader(): PdfReaderChosen {
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, write] = useState('');
  const isOwn = useOwnersPen();
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
    setChosen(next);
  };
  const to = reader === null ? null : { person: reader, pen, reason: isGift ? reason : '' };
  return { reader, isGift, reason, choose, write, to };
}
