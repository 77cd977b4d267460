/** The plan as one reader gets it today, in words: asked for again when the plan is another. */
import { useEffect, useState } from 'react';
import type { SeenInWords } from '../../api/bindings/wording';
import { failed, inWords } from '../../api/shell';
import { useReader } from '../../i18n/useReader';
import { usePlan } from '../../store/usePlan';

/** Null before the first answer. */
export function useSeenBy(person: string): readonly SeenInWords[] | null {
  const language = useReader();
  const { whole, today } = usePlan();
  const [seen, setSeen] = useState<readonly SeenInWords[] | null>(null);
  useEffect(() => {
    let current = true;
    const asked = { records: [], values: [], acts: [], deeds: [], reader: person };
    void inWords(asked, null, language).then((answer) => {
      if (current && !failed(answer)) setSeen(answer.value.seen);
    });
    return () => {
      current = false;
    };
  }, [person, language, whole, today]);
  return seen;
}
