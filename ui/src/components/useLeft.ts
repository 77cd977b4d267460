/**
 * Where the focus is when a text is left with a key: at the place where it stands, so that it is somewhere, is seen, and the next
 * Tab goes on from there and not from the top of the page. The text itself is passed over as long as it rests there.
 */
import { useRef, useState, type FocusEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

export interface Left {
  place: RefObject<HTMLDivElement | null>;
  /** The text was left with a key, and the focus has not gone elsewhere since. */
  isLeft: boolean;
  leave: () => void;
  /** Of the place: the focus goes on. */
  onBlur: (event: FocusEvent<HTMLDivElement>) => void;
}

export function useLeft(): Left {
  const place = useRef<HTMLDivElement>(null);
  const [isLeft, setLeft] = useState(false);
  const leave = () => {
    // It can take the focus, and has a name, before it gets it.
    flushSync(() => {
      setLeft(true);
    });
    place.current?.focus({ preventScroll: true });
  };
  const onBlur = ({ target, currentTarget }: FocusEvent<HTMLDivElement>) => {
    // When only the window is left, the person is still here.
    if (target === currentTarget && document.activeElement !== currentTarget) setLeft(false);
  };
  return { place, isLeft, leave, onBlur };
}
