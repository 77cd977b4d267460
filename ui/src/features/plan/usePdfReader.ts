/** For whom the PDF is made: the owner at first, and again when the one who was chosen sees the plan no more. */
import { useState } from 'react';
import { useSelected } from '../../records/useSelected';

/** A person, or null for the owner. */
export function usePdfReader(): [string | null, (reader: string | null) => void] {
  const [chosen, choose] = useState<string | null>(null);
  const mayStill = useSelected(({ reading }) =>
    reading.sharing.rows.some(({ person }) => person === chosen),
  );
  return [mayStill ? chosen : null, choose];
}
