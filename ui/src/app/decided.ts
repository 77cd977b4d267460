/** What the municipality has decided for this laptop. It holds in core; here it is shown, so that nobody tries in vain. */
import { createContext, useContext, useEffect } from 'react';
import type { Feature, Decided, Policy } from '../api/bindings/policy';

export interface ShownDecided {
  decided: Decided;
  /** Looks again: it can be decided otherwise while the program runs. */
  look: () => void;
}

export const nothingDecided: Decided = { policy: {}, wrong: [] };

export const DecidedContext = createContext<ShownDecided>({
  decided: nothingDecided,
  look: () => undefined,
});

export function usePolicy(): Policy {
  return useContext(DecidedContext).decided.policy;
}

export function useDecided(): Decided {
  return useContext(DecidedContext).decided;
}

/** Looks again when a page is opened that depends on it. */
export function useLookAgain(): void {
  const { look } = useContext(DecidedContext);
  useEffect(() => {
    look();
  }, [look]);
}

/** Whether a part of the plan is not used here. What is written there is read. */
export function useIsOff(feature: Feature): boolean {
  return usePolicy().featuresOff?.includes(feature) ?? false;
}
