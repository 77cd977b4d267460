/** Where somebody writes in a field, for a caret that can be seen across a table: the web view's own is a hair's breadth. */
import { useEffect, useState, type RefObject } from 'react';

/** Longer texts keep the web view's own caret: a second copy of them would be laid out at every letter. */
const longest = 2000;

/** After any of these the caret may be elsewhere. */
const signs = ['input', 'selectionchange', 'compositionstart', 'compositionend'];

/** How many letters stand before the caret; null when the web view's own is to be seen, as while a sign is put together. */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>): number | null {
  const [at, setAt] = useState<number | null>(null);
  useEffect(() => {
    const place = field.current;
    if (place === null) return;
    let isComposing = false;
    let waiting = 0;
    const look = () => {
      const { selectionStart, selectionEnd, value } = place;
      const isOne = selectionStart === selectionEnd && value.length <= longest;
      setAt(document.activeElement === place && isOne && !isComposing ? selectionStart : null);
    };
    const hear = ({ type }: Event) => {
      if (type.startsWith('composition')) isComposing = type === 'compositionstart';
      cancelAnimationFrame(waiting);
      // Not at once: what was typed would be written over before anybody has heard of it.
      waiting = requestAnimationFrame(look);
    };
    // A page has hundreds of fields: only the one that is written in listens.
    const come = (event: Event) => {
      for (const sign of signs) document.addEventListener(sign, hear);
      hear(event);
    };
    const leave = (event: Event) => {
      for (const sign of signs) document.removeEventListener(sign, hear);
      hear(event);
    };
    place.addEventListener('focus', come);
    place.addEventListener('blur', leave);
    if (document.activeElement === place) come(new Event('focus'));
    return () => {
      cancelAnimationFrame(waiting);
      place.removeEventListener('focus', come);
      place.removeEventListener('blur', leave);
      for (const sign of signs) document.removeEventListener(sign, hear);
    };
  }, [field]);
  return at;
}
