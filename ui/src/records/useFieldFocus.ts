/** Says which field somebody is at, so that it is not taken from under their hands, whatever is erased in it. */
import { useEffect, useMemo, useRef } from 'react';
import { fieldKey } from '../store/field';
import { usePlanSession } from '../store/usePlan';
import type { FieldPlace } from './useField';

export interface Hand {
  come: () => void;
  leave: () => void;
}

export function useFieldFocus({ kind, id, field }: FieldPlace): Hand {
  const { fieldFocus } = usePlanSession().store;
  const here = useRef(false);
  const key = fieldKey({ kind, id }, field);
  const hand = useMemo(
    () => ({
      come: () => {
        if (!here.current) fieldFocus.come(key);
        here.current = true;
      },
      leave: () => {
        if (here.current) fieldFocus.leave(key);
        here.current = false;
      },
    }),
    [fieldFocus, key],
  );
  useEffect(() => hand.leave, [hand]);
  return hand;
}
