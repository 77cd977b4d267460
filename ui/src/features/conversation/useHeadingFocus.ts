/** A new page of the conversation: seen from its top, and its heading read aloud. */
import { useLayoutEffect } from 'react';
import { focusHeading } from '../../app/useArrival';

export function useHeadingFocus(): void {
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    focusHeading();
  }, []);
}
