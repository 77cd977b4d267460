/** Takes consents back from today, or lets them hold again; the focus goes along to where that is told. */
import { useCallback } from 'react';
import type { Consent } from '../../api/bindings/plan';
import { placeOfRecord, useFocusBack } from '../../records/useFocusBack';
import { usePlanSession } from '../../store/usePlan';
import { withdrawEdit } from '../../deeds/withdrawConsent';

export interface Withdrawing {
  withdraw: (...consents: readonly Consent[]) => void;
  undo: (consent: Consent) => void;
}

/** For what is drawn again when a consent changes. */
export function useWithdrawing(): Withdrawing {
  const { store, today } = usePlanSession();
  const focusBack = useFocusBack();
  const put = useCallback(
    (consents: readonly Consent[], on: string | null) => {
      const [first] = consents;
      if (first === undefined) return;
      focusBack(() => placeOfRecord(first.id));
      void store.act(consents.map((consent) => withdrawEdit(consent, on)));
    },
    [store, focusBack],
  );
  return {
    withdraw: (...consents) => {
      put(consents, today);
    },
    undo: (consent) => {
      put([consent], null);
    },
  };
}
