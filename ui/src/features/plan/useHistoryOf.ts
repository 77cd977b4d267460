/** Leads to a record's history. */
import { useCallback } from 'react';
import type { Kind } from '../../api/bindings/plan';
import { useNavigation } from '../../navigation/navigation';

export function useHistoryOf(kind: Kind): (id: string) => void {
  const { go } = useNavigation();
  return useCallback(
    (id: string) => {
      go('history', { kind, id });
    },
    [go, kind],
  );
}
