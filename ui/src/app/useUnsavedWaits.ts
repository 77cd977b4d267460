import { useEffect, useState } from 'react';
import { whenTold } from '../api/events';
import { failed, unsavedWaits } from '../api/shell';

/** The folders of the plans that something waits for which could not be saved before they were locked. */
export function useUnsavedWaits(): readonly string[] {
  const [folders, setFolders] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    const look = async () => {
      const answer = await unsavedWaits();
      if (isHere && !failed(answer)) setFolders(answer.value);
    };

    void look();
    // It may be handed over after the plan is locked.
    const stop = whenTold('unsaved-kept', () => void look());
    return () => {
      isHere = false;
      stop();
    };
  }, []);
  return folders;
}
