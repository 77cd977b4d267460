/** Which facts of a record are shown: those it has, and those someone is filling in. */
import { useState } from 'react';

export interface FactsOpen<F extends string> {
  shows: (fact: F) => boolean;
  /** The fact that was just opened to be filled in. */
  begun: F | null;
  open: (fact: F) => void;
  /** Nobody fills it in any longer: it is shown if it has something. */
  close: () => void;
}

/** `has` says what the record has; those in `atOnce` are shown in any case. */
export function useFactsOpen<F extends string>(
  has: Record<F, boolean>,
  atOnce: readonly NoInfer<F>[] = [],
): FactsOpen<F> {
  const [begun, setBegun] = useState<F | null>(null);
  return {
    shows: (fact) => has[fact] || begun === fact || atOnce.includes(fact),
    begun,
    open: setBegun,
    close: () => {
      setBegun(null);
    },
  };
}
