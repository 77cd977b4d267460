/**
 * What stands in a field that is typed and then read, as a day or a time is: it may not be readable yet, or be refused.
 * The store knows of it for as long as it is not in the plan, so that no way out of the plan loses it.
 */
import { useCallback, useEffect, useRef } from 'react';
import { usePlanSession } from '../store/usePlan';
import type { FieldPlace } from './useField';

/** A try that cannot be made, because what is typed cannot be read yet, is null; what was refused is answered by null. */
export type Try = Promise<unknown> | null;

export interface Tries {
  place: FieldPlace;
  /** The field it is saved together with. */
  also?: FieldPlace;
  /** Whether the newest try is answered; if it was refused, a problem says so. */
  onUnanswered: (unanswered: boolean) => void;
  /** The person takes it back: what the plan says stands there again. */
  giveUp: () => void;
}

/** Called at every keystroke with what stands there, as it is shown again when it could not be put into the plan. */
export function useTries({ place, also = place, onUnanswered, giveUp }: Tries) {
  const { store } = usePlanSession();
  const { kind, id, field } = place;
  const alsoField = also.field;
  const newest = useRef(0);
  const takeBack = useRef(giveUp);
  useEffect(() => {
    takeBack.current = giveUp;
  });
  const stand = useCallback(
    (stands: unknown) => {
      const at = { kind, id, field };
      store.stand(at, stands, () => {
        newest.current += 1;
        onUnanswered(false);
        for (const one of [at, { kind, id, field: alsoField }]) store.excuse(one, one.field);
        takeBack.current();
      });
    },
    [store, kind, id, field, alsoField, onUnanswered],
  );
  useEffect(() => {
    // It stood here before one went to another page: it is this field that takes it back now.
    const stands = store.standingAt({ kind, id, field });
    if (stands !== null) stand(stands);
  }, [store, kind, id, field, stand]);
  return useCallback(
    (saving: Try, stands: unknown) => {
      newest.current += 1;
      const mine = newest.current;
      const at = { kind, id, field };
      onUnanswered(true);
      stand(stands);
      void saving?.then((answer) => {
        if (mine !== newest.current) return;
        onUnanswered(false);
        if (answer !== null) store.unstand(at);
      });
    },
    [store, kind, id, field, onUnanswered, stand],
  );
}
