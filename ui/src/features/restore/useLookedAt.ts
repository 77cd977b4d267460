/** What is kept of the plan, and the one that is looked at beside today's: read anew whenever something is saved. */
import { useCallback, useEffect, useState } from 'react';
import type { BackupTold, Compared } from '../../api/bindings/kept';
import type { Problem } from '../../api/bindings/problem';
import {
  backupsTold,
  failed,
  lookAgain,
  lookAtBackup,
  lookAtCopy,
  type Answer,
} from '../../api/shell';
import { usePlanState } from '../../store/usePlan';

export interface LookedAt {
  /** The newest first; null before the first answer. */
  backups: readonly BackupTold[] | null;
  compared: Compared | null;
  /** It is a copy that lies somewhere else. */
  isCopy: boolean;
  /** The name of the one that is looked at, or is about to be. */
  chosen: string | null;
  choose: (name: string) => void;
  /** Asks for a copy that lies somewhere else. */
  lookElsewhere: () => Promise<void>;
  problem: Problem | null;
}

/**
 * Looked at until another is chosen, also when the page itself has a newer one made: bringing the whole plan back keeps
 * today's first.
 */
const newest = (backups: readonly BackupTold[]) =>
  backups.find(({ holds }) => holds !== null)?.name ?? null;

export function useLookedAt(): LookedAt {
  const { savedAt } = usePlanState();
  const [backups, setBackups] = useState<readonly BackupTold[] | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [copy, setCopy] = useState<Compared | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void backupsTold().then((answer) => {
      if (!current) return;
      if (failed(answer)) {
        setProblem(answer.problem);
        return;
      }
      setBackups(answer.value);
      setWanted((before) => before ?? newest(answer.value));
    });
    return () => {
      current = false;
    };
  }, [savedAt]);

  const isCopy = copy !== null && wanted === copy.told.name;
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    void look(wanted, isCopy).then((answer) => {
      if (!current) return;
      setProblem(failed(answer) ? answer.problem : null);
      if (failed(answer) || answer.value === null) return;
      if (isCopy) setCopy(answer.value);
      else setCompared(answer.value);
    });
    return () => {
      current = false;
    };
  }, [wanted, isCopy, savedAt]);

  const lookElsewhere = useCallback(async () => {
    const answer = await lookAtCopy();
    if (failed(answer)) setProblem(answer.problem);
    else if (answer.value !== null) {
      setProblem(null);
      setCopy(answer.value);
      setWanted(answer.value.told.name);
    }
  }, []);

  return {
    backups,
    compared: isCopy ? copy : compared,
    isCopy,
    chosen: wanted,
    choose: setWanted,
    lookElsewhere,
    problem,
  };
}

/**
 * What is remembered of the last look is held against the plan anew; only another backup is read. A copy may not be there to be
 * read once more.
 */
async function look(name: string, isCopy: boolean): Promise<Answer<Compared | null>> {
  const again = await lookAgain(name);
  if (failed(again) || again.value !== null || isCopy) return again;
  return lookAtBackup(name);
}
