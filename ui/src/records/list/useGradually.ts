/** A long list is drawn a part at a time, so that the page can be used at once and nobody waits for its end. */
import { startTransition, useEffect, useState } from 'react';

/** How many of `length` are drawn now; begins with `step` and grows by it. */
export function useGradually(length: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  const isAll = drawn >= length;
  useEffect(() => {
    if (isAll) return;
    const more = setTimeout(() => {
      startTransition(() => {
        setDrawn((before) => before + step);
      });
    });
    return () => {
      clearTimeout(more);
    };
  }, [isAll, drawn, step]);
  return isAll ? length : drawn;
}
