/** Pages of the history from the file: the newest anew whenever something is saved, older ones on request. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HistoryPage } from '../../api/bindings/journal';
import type { RecordRef } from '../../api/bindings/plan';
import type { Problem } from '../../api/bindings/problem';
import { failed, history } from '../../api/shell';
import type { Language } from '../../i18n/language';
import { useReader } from '../../i18n/useReader';
import { noWords, type InWords } from '../../records/askWords';
import { usePlanState } from '../../store/usePlan';
import { ownerOf } from '../../store/visible';
import { samePen } from '../../store/writers';
import { entriesOf, type HistoryEntry } from './entries';
import { readable } from './readable';
import { wordsOfActs } from './wordsOfActs';

export interface ShownHistory {
  /** Null before the first answer. */
  entries: HistoryEntry[] | null;
  /** What the records are called, and what their fields held. */
  inWords: InWords;
  /** Shows an older page; null when there is none. */
  older: (() => void) | null;
  problem: Problem | null;
}

/** What was read, and the words for it. */
interface ToldPage extends HistoryPage {
  inWords: InWords;
}

async function inPlainWords(
  page: HistoryPage,
  record: RecordRef | null,
  language: Language,
): Promise<ToldPage> {
  return { ...page, inWords: await wordsOfActs(page.items, language, record) };
}

export function useHistory(record: RecordRef | null): ShownHistory {
  const { savedAt, pen, whole } = usePlanState();
  const owner = ownerOf(whole).id;
  const isOwners = samePen(pen, { writer: owner, words: owner });
  const language = useReader();
  const [page, setPage] = useState<ToldPage | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void history(record, null).then(async (answer) => {
      const told = failed(answer) ? null : await inPlainWords(answer.value, record, language);
      if (!current) return;
      setProblem(failed(answer) ? answer.problem : null);
      if (told !== null) setPage(told);
    });
    return () => {
      current = false;
    };
  }, [record, savedAt, language]);

  const more = useCallback(async () => {
    if (page?.older == null) return;
    const answer = await history(record, page.older);
    if (failed(answer)) {
      setProblem(answer.problem);
      return;
    }
    const { items, older } = answer.value;
    setPage(await inPlainWords({ items: [...page.items, ...items], older }, record, language));
  }, [page, record, language]);

  const entries = useMemo(
    () => page && entriesOf(readable(page.items, isOwners)),
    [page, isOwners],
  );
  const inWords = page?.inWords ?? noWords;
  return { entries, inWords, older: page?.older == null ? null : () => void more(), problem };
}
