/** Asking for a picture in the system's own dialog: what came of it, or why it could not be taken in. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import { choosePicture, failed } from '../../api/shell';
import type { ShownProblem } from '../../components/FailureStrip';
import { problemWords } from '../../i18n/problem';

export interface Choosing {
  /** Null when none was chosen. */
  choose: () => Promise<string | null>;
  problem: ShownProblem | null;
  isBusy: boolean;
}

export function useChoosing(): Choosing {
  const { t, i18n } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = async () => {
    // One dialog at a time. What was pressed keeps the focus while it is open.
    if (isBusy) return null;
    setBusy(true);
    const answer = await choosePicture();
    setBusy(false);
    setProblem(failed(answer) ? answer.problem : null);
    return failed(answer) ? null : answer.value;
  };
  return { choose, problem: problem && problemWords(t, problem, i18n.language), isBusy };
}
