/** What something promised is called: as it was written down. */
import { useCallback } from 'react';
import { subjectName } from '../../records/useLookWords';
import { useNames } from '../../records/useNames';
import type { Said } from '../../store/promises';

export function useGivenName(): (said: Said) => string {
  const names = useNames();
  return useCallback(
    (said) => {
      switch (said.as) {
        case 'action':
          return said.action.what;
        case 'decision':
          return said.decision.text;
        case 'answer':
          return said.concern.text;
        case 'followUp':
          return subjectName(said.subject, names);
      }
    },
    [names],
  );
}
