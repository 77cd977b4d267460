/** Samtalen: one question a page, in the order of the conversation, from where it was left. */
import { useEffect, useState } from 'react';
import { useBookmark } from '../../navigation/bookmark';
import { useNavigation } from '../../navigation/navigation';
import { usePlanSession } from '../../store/usePlan';
import { ConversationFoot } from './ConversationFoot';
import { EndPage } from './EndPage';
import { PausePage } from './PausePage';
import { QuestionPage } from './QuestionPage';
import type { QuestionKey } from './questions';
import { isSaid } from './said';
import { SaidPage } from './SaidPage';
import {
  bookmarkOf,
  cameFrom,
  leftAt,
  nextStop,
  passed,
  stopBefore,
  stopOf,
  type Stop,
} from './stops';

export function ConversationPage() {
  const { store } = usePlanSession();
  const { go } = useNavigation();
  const { place, mark } = useBookmark();
  const left = leftAt(place);
  const [stop, goTo] = useState(() => stopOf(left));
  // The pages one has come by, so that the way back is the same.
  const [trail, setTrail] = useState<readonly Stop[]>([]);
  // What is written now is opened again after a pause, a lock or a fall.
  const [text, setText] = useState(left.text);
  const [paused, setPaused] = useState(false);
  // Half a name that is gone on with was said here.
  const [before] = useState(() => {
    const { people } = store.state().visible;
    return new Set(people.map(({ id }) => id).filter((id) => id !== left.text));
  });
  const bookmark = bookmarkOf({
    question: stop.at === 'end' ? null : stop.question,
    // Once through, the conversation stays so: what is added later does not begin it anew.
    isThrough: stop.at === 'end' || left.isThrough,
    text,
  });
  useEffect(() => {
    if (bookmark !== place) mark(bookmark);
  }, [bookmark, place, mark]);

  const setStop = (next: Stop, way: readonly Stop[] = [...trail, stop]) => {
    setText(null);
    setTrail(way);
    goTo(next);
  };
  const isAnswered = (question: QuestionKey) => isSaid(store.state(), question, before);
  if (paused) {
    return (
      <PausePage
        onGoOn={() => {
          setPaused(false);
        }}
      />
    );
  }
  const back = () => {
    const came = cameFrom(trail, isAnswered);
    const to = came?.stop ?? stopBefore(stop, isAnswered);
    if (to === null) go('home');
    else setStop(to, came?.trail ?? []);
  };
  const next = () => {
    if (stop.at === 'end') {
      go('plan');
      return;
    }
    setStop(nextStop(stop, isAnswered(stop.question)));
  };
  return (
    <>
      <StopPage stop={stop} before={before} text={text} onText={setText} onStop={setStop} />
      <ConversationFoot
        stop={stop}
        onBack={back}
        onPause={() => {
          setPaused(true);
        }}
        onSkip={() => {
          setStop(passed(stop));
        }}
        onNext={next}
      />
    </>
  );
}

interface StopPageProps {
  stop: Stop;
  /** The ids of the people who were in the plan already. */
  before: ReadonlySet<string>;
  /** The id of what is written now. */
  text: string | null;
  onText: (id: string | null) => void;
  onStop: (stop: Stop) => void;
}

function StopPage({ stop, before, text, onText, onStop }: StopPageProps) {
  switch (stop.at) {
    case 'question':
      return (
        <QuestionPage key={stop.question} question={stop.question} text={text} onText={onText} />
      );
    case 'said':
      return <SaidPage key={stop.question} question={stop.question} before={before} />;
    case 'end':
      return (
        <EndPage
          onQuestion={(question) => {
            onStop({ at: 'question', question });
          }}
        />
      );
  }
}
