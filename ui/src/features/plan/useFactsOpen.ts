/** Which facts of a record are shown: those it has, and those someone is filling in. */
import { useState } from 'react';
import type { RecordRef } from '../../api/bindings/plan';
import { useKept } from '../../records/useStays';

export interface FactsOpen<F extends string> {
  shows: (fact: F) => boolean;
  /** The fact that was just opened to be filled in. */
  begun: F | null;
  open: (fact: F) => void;
  /** Nobody fills it in any longer: it is shown if it has something, or if someone is still at it. */
  close: () => void;
}

export interface FactsOptions<F extends string> {
  /** Shown in any case. */
  atOnce?: readonly F[];
  /** The record's fields in a fact, where that is not one field of the same name. */
  fields?: Partial<Record<F, readonly string[]>>;
}

/** `has` says what the record has. */
export function useFactsOpen<F extends string>(
  record: RecordRef,
  has: Record<F, boolean>,
  { atOnce = [], fields = {} }: FactsOptions<NoInfer<F>> = {},
): FactsOpen<F> {
  const [begun, setBegun] = useState<F | null>(null);
  const fieldsIn = (fact: F): readonly string[] => fields[fact] ?? [fact];
  const facts = Object.keys(has) as F[];
  const isKept = useKept(record);
  // At first whatever is not saved is shown; later a field may be written in elsewhere on the page.
  const [before, setBefore] = useState<readonly F[]>(facts);
  const shown = facts.filter(
    (fact) =>
      has[fact] ||
      begun === fact ||
      atOnce.includes(fact) ||
      (before.includes(fact) && fieldsIn(fact).some(isKept)),
  );
  if (shown.join(' ') !== before.join(' ')) setBefore(shown);
  return {
    shows: (fact) => shown.includes(fact),
    begun,
    open: setBegun,
    close: () => {
      setBegun(null);
    },
  };
}
