/** What the shell answers, asked anew whenever something is saved. */
import { useEffect, useState } from 'react';
import { failed, type Answer } from '../api/shell';
import { usePlanState } from './usePlan';

/** Null before the first answer, and while there is none to give. `ask` is the same from one time to the next. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): T | null {
  const { savedAt } = usePlanState();
  const [told, setTold] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    void ask().then((answer) => {
      if (current && !failed(answer)) setTold(answer.value);
    });
    return () => {
      current = false;
    };
  }, [ask, savedAt]);
  return told;
}
