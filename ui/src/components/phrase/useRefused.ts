/**
 * Why what was typed in a phrase field was refused. What is wrong with it is told at the field as long as just that stands
 * there, however it is changed; everything else is told by the button.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import { isOfPhrase, problemWords, type ProblemWords } from '../../i18n/problem';

export interface Refused {
  /** For the field. */
  error: string | undefined;
  /** For the place by the button. */
  problem: ProblemWords | null;
}

/** `problem` is what the last try was answered with, and another one at every try. */
export function useRefused(problem: Problem | null, typed: string): Refused {
  const { t, i18n } = useTranslation();
  const [of, setOf] = useState({ problem, typed });
  if (of.problem !== problem) setOf({ problem, typed });
  if (problem === null) return { error: undefined, problem: null };
  const words = problemWords(t, problem, i18n.language);
  if (!isOfPhrase(problem)) return { error: undefined, problem: words };
  const stands = of.problem !== problem || of.typed === typed;
  return { error: stands ? `${words.reason} ${words.wayForward}` : undefined, problem: null };
}
