/**
 * Where copies say different things: whoever writes a third wording has the others in sight until they are done. When it is
 * settled, by writing or by choosing, the field stays where it is as long as one is there, so that the focus is somewhere.
 */
import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { Disagreement } from '../api/bindings/plan';
import { useFocusBack } from './useFocusBack';
import { useFocusInside } from './useFocusInside';

export interface Third {
  /** What the copies say, as long as it is to be seen. */
  shown: Disagreement | null;
  /** The field is open, or stays because one is there. */
  isOpen: boolean;
  field: RefObject<HTMLDivElement | null>;
  /** The button that opens it. */
  write: RefObject<HTMLButtonElement | null>;
  /** Opens it; nothing while it is open. */
  onWrite: (() => void) | undefined;
  /** One of them is chosen: it goes on in the field. */
  onChosen: () => void;
  /** Of the field. */
  onBlur: (event: FocusEvent) => void;
}

/** `isBeingWritten`: words in the making are not saved yet. */
export function useThird(open: Disagreement | null, isBeingWritten: boolean): Third {
  const [at, setAt] = useState<Disagreement | 'settled' | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const write = useRef<HTMLButtonElement>(null);
  const focusBack = useFocusBack();
  const written = at === 'settled' ? null : at;
  const isWriting = written !== null;
  useFocusInside(field, isWriting);
  // It was left as it was: the choice is there as before.
  const isAsBefore = at === 'settled' && open !== null && !isBeingWritten;
  useLayoutEffect(() => {
    if (isAsBefore && document.activeElement === document.body) write.current?.focus();
  }, [isAsBefore]);

  const shown = open ?? written;
  return {
    shown,
    isOpen: isWriting || isBeingWritten || (at === 'settled' && open === null),
    field,
    write,
    onWrite:
      shown === null || isWriting
        ? undefined
        : () => {
            setAt(shown);
          },
    onChosen: () => {
      setAt('settled');
      focusBack(() => field.current);
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      // When only the window is left, the person is not done; where a text was left with a key, they are.
      const stays = [relatedTarget, document.activeElement].filter((one) =>
        currentTarget.contains(one),
      );
      if (stays.some((one) => one?.closest('[data-left]'))) setAt('settled');
      else if (stays.length === 0) setAt(null);
    },
  };
}
