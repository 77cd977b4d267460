/** A plan is begun, or taken in from a file: one question a page, and what is answered stays when one goes back. */
import { useState } from 'react';
import type { Problem } from '../../api/bindings/problem';
import type { CreatedPlan } from '../../api/bindings/program';
import { createPlan, failed, takeInPlan } from '../../api/shell';
import { useLookAgain } from '../../app/decided';
import type { Place } from '../../app/place';
import { useReader } from '../../i18n/useReader';
import { emptyDraft, newPlanOf, type Draft } from './draft';
import { NameQuestion } from './NameQuestion';
import { PhraseQuestion } from './PhraseQuestion';
import { questionsOf, stepsTo } from './steps';
import { WhoQuestion } from './WhoQuestion';

export interface BeginProps {
  how: 'new' | 'taken';
  onBack: () => void;
  onGo: (place: Place) => void;
}

export function Begin({ how, onBack, onGo }: BeginProps) {
  const language = useReader();
  useLookAgain();
  const [draft, setDraft] = useState(() => emptyDraft());
  const [at, setAt] = useState(0);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const questions = questionsOf[how];
  const steps = { at, of: stepsTo(how) };

  const change = (answers: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...answers }));
  };
  const back = () => {
    setProblem(null);
    if (at === 0) onBack();
    else setAt(at - 1);
  };
  const next = () => {
    setAt(at + 1);
  };

  const make = async () => {
    setWorking(true);
    setProblem(null);
    const wanted = newPlanOf(draft, language);
    const { nickname, symbol, colour, phrase } = wanted;
    const answer =
      how === 'new'
        ? await createPlan(wanted)
        : await takeInPlan({ nickname, symbol, colour, phrase });
    setWorking(false);
    if (failed(answer)) setProblem(answer.problem);
    else if (answer.value !== null) arrive(answer.value);
  };
  const arrive = ({ opened, recoveryCode, left }: CreatedPlan) => {
    onGo({ at: 'sheet', how, opened, code: recoveryCode, left });
  };

  const shared = { draft, onChange: change, onBack: back, ...steps };
  const question = questions[at];
  if (question === 'who') return <WhoQuestion {...shared} onNext={next} />;
  if (question === 'phrase') {
    return (
      <PhraseQuestion
        {...shared}
        how={how}
        working={working}
        problem={problem}
        onNext={() => void make()}
      />
    );
  }
  return <NameQuestion {...shared} how={how} onNext={next} />;
}
