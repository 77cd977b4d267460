/** A new phrase in a form: whether one may go on with it, and what is wrong with it, as long as just that stands there. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../api/bindings/problem';
import type { ProblemWords } from '../../i18n/problem';
import { againWrong, isTypedAlike, type NewPhraseProps, type NewPhraseValue } from './NewPhrase';
import { useRefused } from './useRefused';

export interface JudgedPhrase {
  /** For its fields. */
  wrong: Pick<NewPhraseProps, 'error' | 'againError'>;
  /** For the place by the button. */
  problem: ProblemWords | null;
  /** Another one at every try. */
  tried: object | null;
  /** To be called when the person wants to go on; whether they may. */
  judge: () => boolean;
}

export function useNewPhrase(value: NewPhraseValue, problem: Problem | null): JudgedPhrase {
  const { t } = useTranslation();
  const [tried, setTried] = useState<NewPhraseValue | null>(null);
  const refused = useRefused(problem, value.phrase);
  const stands = tried?.phrase === value.phrase && tried.again === value.again;
  return {
    wrong: {
      error: stands && value.phrase === '' ? t('phrase.missing') : refused.error,
      againError: stands ? againWrong(t, value) : undefined,
    },
    problem: refused.problem,
    tried,
    judge: () => {
      setTried({ ...value });
      return value.phrase !== '' && isTypedAlike(value);
    },
  };
}
