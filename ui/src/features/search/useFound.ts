/** What is found, as somebody types and whenever something is saved: the newest answer, and what it answers. */
import { useEffect, useState } from 'react';
import type { Problem } from '../../api/bindings/problem';
import type { SearchAsked } from '../../api/bindings/reading';
import { failed, search } from '../../api/shell';
import { useSearch, type Found } from '../../navigation/search';
import { usePlanState } from '../../store/usePlan';

export interface ShownFound {
  /** Null before the first answer, and where nothing is looked for. */
  shown: Found | null;
  problem: Problem | null;
}

export function useFound({ words, earlier }: SearchAsked): ShownFound {
  const { savedAt } = usePlanState();
  const { looked, look } = useSearch();
  const { shown } = looked;
  const [problem, setProblem] = useState<Problem | null>(null);
  const isAsked = words.trim().length > 1;

  useEffect(() => {
    if (!isAsked) return;
    let current = true;
    const asked = { words, earlier };
    void search(asked).then((answer) => {
      if (!current) return;
      setProblem(failed(answer) ? answer.problem : null);
      if (!failed(answer)) look({ shown: { asked, found: answer.value } });
    });
    return () => {
      current = false;
    };
  }, [words, earlier, savedAt, isAsked, look]);

  return isAsked ? { shown, problem } : { shown: null, problem: null };
}
