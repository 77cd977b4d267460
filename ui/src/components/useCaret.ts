/** Where somebody writes in a field, for a caret that can be seen across a table: the web view's own is a hair's breadth. */
import { useEffect, useState, type RefObject } from 'react';

/** Longer texts keep the web view's own caret: a second copy of them would be laid out at every letter. */
const longest = 2000;

/** How many letters stand before the caret; null when the web view's own is to be seen, as while a sign is put together. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>): number | null {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    const place = field.current;
    if (place === null) return;
    let isComposing = false;
    const look = () => {
      const { selectionStart, selectionEnd, value } = place;
      const isOne = selectionStart === selectionEnd && value.length <= longest;
      setAt(document.activeElement === place && isOne && !isComposing ? selectionStart : null);
    };
    const compose = ({ type }: Event) => {
      isComposing = type === 'compositionstart';
      look();
    };
    const leave = () => {
      setAt(null);
    };
    const follow = () => {
      if (document.activeElement === place) look();
    };
    place.addEventListener('focus', look);
    place.addEventListener('input', look);
    place.addEventListener('blur', leave);
    place.addEventListener('compositionstart', compose);
    place.addEventListener('compositionend', compose);
    document.addEventListener('selectionchange', follow);
    follow();
    return () => {
      place.removeEventListener('focus', look);
      place.removeEventListener('input', look);
      place.removeEventListener('blur', leave);
      place.removeEventListener('compositionstart', compose);
      place.removeEventListener('compositionend', compose);
      document.removeEventListener('selectionchange', follow);
    };
  }, [field]);
  return at;
}
