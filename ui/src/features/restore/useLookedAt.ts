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
import type { Language } from '../../i18n/language';
import { useReader } from '../../i18n/useReader';
import { askWords, noWords, type InWords } from '../../records/askWords';
import { usePlanState } from '../../store/usePlan';
import { wordsOfBoth, type WordsOfBoth } from './rows';
import { toldBy } from './told';

/** What was compared, and the words for it. */
export interface ComparedInWords extends Compared {
  inWords: WordsOfBoth;
}

export interface LookedAt {
  /** The newest first; null before the first answer. */
  backups: readonly BackupTold[] | null;
  /** What the records are called that the backups are told by. */
  inWords: InWords;
  compared: ComparedInWords | null;
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
  const language = useReader();
  const [backups, setBackups] = useState<readonly BackupTold[] | null>(null);
  const [inWords, setInWords] = useState(noWords);
  const [wanted, setWanted] = useState<string | null>(null);
  const [compared, setCompared] = useState<ComparedInWords | null>(null);
  const [copy, setCopy] = useState<ComparedInWords | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    let current = true;
    void backupsTold().then(async (answer) => {
      const told = failed(answer) ? [] : answer.value;
      const words = await askWords({ records: toldBy(told) }, language);
      if (!current) return;
      if (failed(answer)) {
        setProblem(answer.problem);
        return;
      }
      setInWords(words);
      setBackups(told);
      setWanted((before) => before ?? newest(told));
    });
    return () => {
      current = false;
    };
  }, [savedAt, language]);

  const isCopy = copy !== null && wanted === copy.told.name;
  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    void look(wanted, isCopy, language).then((answer) => {
      if (!current) return;
      setProblem(failed(answer) ? answer.problem : null);
      if (failed(answer) || answer.value === null) return;
      if (isCopy) setCopy(answer.value);
      else setCompared(answer.value);
    });
    return () => {
      current = false;
    };
  }, [wanted, isCopy, savedAt, language]);

  const lookElsewhere = useCallback(async () => {
    const answer = await told(await lookAtCopy(), language);
    if (failed(answer)) setProblem(answer.problem);
    else if (answer.value !== null) {
      setProblem(null);
      setCopy(answer.value);
      setWanted(answer.value.told.name);
    }
  }, [language]);

  return {
    backups,
    inWords,
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
async function look(
  name: string,
  isCopy: boolean,
  language: Language,
): Promise<Answer<ComparedInWords | null>> {
  const again = await lookAgain(name);
  const isAnswered = failed(again) || again.value !== null || isCopy;
  return told(isAnswered ? again : await lookAtBackup(name), language);
}

/** With the words for it, when there is something. */
async function told(
  answer: Answer<Compared | null>,
  language: Language,
): Promise<Answer<ComparedInWords | null>> {
  if (failed(answer)) return answer;
  const { value } = answer;
  return { value: value && { ...value, inWords: await wordsOfBoth(value, language) } };
}
