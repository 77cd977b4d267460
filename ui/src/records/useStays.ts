/**
 * A field that is drawn only when it holds something stays, once somebody is at it: as long as they are, and as long as
 * something in it is not saved. Nobody's text goes out of sight, and nobody loses the place they write in.
 */
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { RecordRef } from '../api/bindings/plan';
import { fieldKey } from '../store/field';
import { usePlanSession } from '../store/usePlan';
import type { FieldPlace } from './useField';

/** Whether the field is drawn; `holds` says whether it has something to show. */
export function useStays({ kind, id, field }: FieldPlace, holds: boolean): boolean {
  const isKept = useKept({ kind, id });
  // At first whatever is not saved is shown; later the field may be written in elsewhere on the page.
  const [was, setWas] = useState(true);
  const is = holds || (was && isKept(field));
  if (is !== was) setWas(is);
  return is;
}

/** Which of a record's fields somebody is at, or something is not saved in. */
export function useKept({ kind, id }: RecordRef): (field: string) => boolean {
  const { store } = usePlanSession();
  const subscribe = useCallback(
    (listener: () => void) => {
      const [state, hands] = [
        store.subscriptions.unsaved(listener),
        store.fieldFocus.subscribe(listener),
      ];
      return () => {
        state();
        hands();
      };
    },
    [store],
  );
  const own = fieldKey({ kind, id }, '');
  // Asked by every record at every letter: what is written in now is little, and all a record has is much.
  const kept = useSyncExternalStore(subscribe, () => {
    const { drafts, problems } = store.state();
    let found = '';
    for (const keys of [
      store.fieldFocus.at(),
      drafts.keys(),
      problems.keys(),
      store.standingKeys(),
    ]) {
      for (const key of keys) if (key.startsWith(own)) found += `${key.slice(own.length)} `;
    }
    return found;
  });
  return (field) => kept.split(' ').includes(field);
}
