/** Pages of the history from the file: the newest anew whenever something is saved, older ones on request. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HistoryPage } from '../../api/bindings/journal';
import type { RecordRef } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import { failed, history } from '../../api/shell';
import { usePlanState } from '../../store/usePlan';
import { ownerOf } from '../../store/visible';
import { samePen } from '../../store/writers';
import { entriesOf, type HistoryEntry } from './entries';
import { readable } from './readable';

export interface ShownHistory {
  /** Null before the first answer. */
  entries: HistoryEntry[] | null;
  /** Shows an older page; null when there is none. */
  older: (() => void) | null;
  problem: Problem | null;
}

export function useHistory(record: RecordRef | null): ShownHistory {
  const { savedAt, pen, whole } = usePlanState();
  const owner = ownerOf(whole).id;
  const isOwners = samePen(pen, { writer: owner, words: owner });
  const [page, setPage] = useState<HistoryPage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void history(record, null).then((answer) => {
      if (!current) return;
      if (failed(answer)) setProblem(answer.problem);
      else {
        setProblem(null);
        setPage(answer.value);
      }
    });
    return () => {
      current = false;
    };
  }, [record, savedAt]);

  const more = useCallback(async () => {
    if (page?.older == null) return;
    const answer = await history(record, page.older);
    if (failed(answer)) setProblem(answer.problem);
    else setPage({ items: [...page.items, ...answer.value.items], older: answer.value.older });
  }, [page, record]);

  const entries = useMemo(
    () => page && entriesOf(readable(page.items, isOwners)),
    [page, isOwners],
  );
  return { entries, older: page?.older == null ? null : () => void more(), problem };
}
