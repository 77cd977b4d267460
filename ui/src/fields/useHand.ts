/** Says which field somebody is at, so that it is not taken from under their hands, whatever is erased in it. */
import { useEffect, useMemo, useRef } from 'react';
import { fieldKey } from '../plan/field';
import { usePlanSession } from '../plan/usePlan';
import type { FieldPlace } from './useField';

export interface Hand {
  come: () => void;
  leave: () => void;
}

export function useHand({ kind, id, field }: FieldPlace): Hand {
  const { hands } = usePlanSession().store;
  const here = useRef(false);
  const key = fieldKey({ kind, id }, field);
  const hand = useMemo(
    () => ({
      come: () => {
        if (!here.current) hands.come(key);
        here.current = true;
      },
      leave: () => {
        if (here.current) hands.leave(key);
        here.current = false;
      },
    }),
    [hands, key],
  );
  useEffect(() => hand.leave, [hand]);
  return hand;
}
