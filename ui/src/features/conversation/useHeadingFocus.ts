/** A new page of the conversation: seen from its top, and its heading read aloud. */
import { useEffect } from 'react';
import { focusHeading } from '../../app/useArrival';

export function useHeadingFocus(): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    focusHeading();
  }, []);
}
