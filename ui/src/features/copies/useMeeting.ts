/** Another copy, from when it is chosen until it is met or left. The shell has it, and lets go of it when the page is left. */
import { useCallback, useEffect, useState } from 'react';
import type { CopyNews, Met } from '../../api/bindings/kept';
import type { Problem } from '../../api/bindings/problem';
import type { OtherPlace } from '../../api/bindings/program';
import { failed, type Answer } from '../../api/ask';
import { leaveOther, lookAtOther, lookAtOtherWith } from '../../api/copies';
import { usePlanSession } from '../../store/usePlan';

export type Step =
  | { is: 'nothing' }
  /** It opens with a phrase of its own. */
  | { is: 'locked' }
  | { is: 'read'; news: CopyNews }
  | { is: 'met'; met: Met };

export interface Meeting {
  step: Step;
  /** What is waited for. */
  working: 'reading' | 'taking' | null;
  problem: Problem | null;
  look: (place: OtherPlace) => Promise<void>;
  open: (phrase: string) => Promise<void>;
  take: () => Promise<void>;
  leave: () => void;
}

const nothing: Step = { is: 'nothing' };

export function useMeeting(): Meeting {
  const { store } = usePlanSession();
  const [step, setStep] = useState<Step>(nothing);
  const [working, setWorking] = useState<Meeting['working']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => () => void leaveOther(), []);

  const isFree = working === null;
  const read = useCallback(
    async (ask: () => Promise<Answer<CopyNews | null>>, otherwise: Step) => {
      if (!isFree) return;
      setWorking('reading');
      await store.settled();
      const answer = await ask();
      setWorking(null);
      if (failed(answer)) {
        const asksForPhrase = answer.problem.code === 'other-copy-locked';
        setStep(asksForPhrase ? { is: 'locked' } : otherwise);
        setProblem(asksForPhrase ? null : answer.problem);
      } else if (answer.value !== null) {
        setStep({ is: 'read', news: answer.value });
        setProblem(null);
      }
    },
    [store, isFree],
  );
  const look = useCallback((place: OtherPlace) => read(() => lookAtOther(place), nothing), [read]);
  const open = useCallback(
    (phrase: string) => read(() => lookAtOtherWith(phrase), { is: 'locked' }),
    [read],
  );
  const take = useCallback(async () => {
    if (!isFree) return;
    setWorking('taking');
    const answer = await store.meet();
    setWorking(null);
    if (answer === null) return;
    setProblem(failed(answer) ? answer.problem : null);
    if (!failed(answer)) setStep({ is: 'met', met: answer.value });
  }, [store, isFree]);
  const leave = useCallback(() => {
    void leaveOther();
    setStep(nothing);
    setProblem(null);
  }, []);
  return { step, working, problem, look, open, take, leave };
}
