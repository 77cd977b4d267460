/** Who looks at pages. One does at a time: whoever begins is the only one. */
import { useEffect, useState } from 'react';

/** Makes the one who looks now stop. */
let leave: (() => void) | null = null;

export function useLooking() {
  const [looks, setLooks] = useState(false);
  useEffect(() => {
    if (!looks) return;
    const stop = () => {
      setLooks(false);
    };
    leave?.();
    leave = stop;
    return () => {
      if (leave === stop) leave = null;
    };
  }, [looks]);
  return { looks, setLooks };
}
