/**
 * Another file took the plan's place while it was open. Looked for when the window is looked at again, so that people
 * hear of it before they write more. Nothing is written any longer then; what is on the page stays.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/bindings/problem';
import { failed, stillMine } from '../api/shell';
import { FailureStrip } from '../components/FailureStrip';
import { problemWords } from '../i18n/problem';

export function Swapped() {
  const { t, i18n } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const look = () => {
      void stillMine().then((answer) => {
        if (failed(answer) && answer.problem.code === 'plan-swapped') setProblem(answer.problem);
      });
    };
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, []);
  if (problem === null) return null;
  return <FailureStrip problem={problemWords(t, problem, i18n.language)} />;
}
