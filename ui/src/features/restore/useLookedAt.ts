/** What is kept of the plan, and the one that is looked at beside today's: read anew whenever something is saved. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BackupTold, Compared } from '../../api/bindings/kept';
import type { Problem } from '../../api/bindings/problem';
import { backupsTold, failed, lookAtBackup, lookAtCopy } from '../../api/shell';
import { usePlanState } from '../../store/usePlan';
import { asItIsNow } from './rows';

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

export function useLookedAt(): LookedAt {
  const { savedAt, whole } = usePlanState();
  const [backups, setBackups] = useState<readonly BackupTold[] | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [copy, setCopy] = useState<Compared | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void backupsTold().then((answer) => {
      if (!current) return;
      if (failed(answer)) setProblem(answer.problem);
      else setBackups(answer.value);
    });
    return () => {
      current = false;
    };
  }, [savedAt]);

  // Until one is chosen, the newest that can be read is looked at.
  const chosen = wanted ?? backups?.find(({ holds }) => holds !== null)?.name ?? null;
  const isCopy = copy !== null && chosen === copy.told.name;
  useEffect(() => {
    if (chosen === null || isCopy) return;
    let current = true;
    void lookAtBackup(chosen).then((answer) => {
      if (!current) return;
      setProblem(failed(answer) ? answer.problem : null);
      if (!failed(answer)) setCompared(answer.value);
    });
    return () => {
      current = false;
    };
  }, [chosen, isCopy, savedAt]);

  const lookElsewhere = useCallback(async () => {
    const answer = await lookAtCopy();
    if (failed(answer)) setProblem(answer.problem);
    else if (answer.value !== null) {
      setProblem(null);
      setCopy(answer.value);
      setWanted(answer.value.told.name);
    }
  }, []);

  const looked = isCopy ? copy : compared;
  const now = useMemo(() => looked && asItIsNow(looked, whole), [looked, whole]);
  return { backups, compared: now, isCopy, chosen, choose: setWanted, lookElsewhere, problem };
}
