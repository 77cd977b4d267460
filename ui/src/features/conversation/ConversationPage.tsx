/** Samtalen: one question a page, in the order of the conversation, from where it was left. */
import { useEffect, useState } from 'react';
import { useBookmark } from '../../navigation/bookmark';
import { useNavigation } from '../../navigation/navigation';
import { usePlanSession } from '../../store/usePlan';
import { ConversationFoot } from './ConversationFoot';
import { EndPage } from './EndPage';
import { PausePage } from './PausePage';
import { QuestionPage } from './QuestionPage';
import { isSaid } from './said';
import { SaidPage } from './SaidPage';
import { bookmarkOf, isThrough, nextStop, passed, stopAt, stopBefore, type Stop } from './stops';

export function ConversationPage() {
  const { store } = usePlanSession();
  const { go } = useNavigation();
  const { place, mark } = useBookmark();
  const [stop, setStop] = useState(() => stopAt(place));
  const [paused, setPaused] = useState(false);
  // Once through, the conversation stays so: what is added later does not begin it anew.
  const bookmark = bookmarkOf(stop, isThrough(place));
  useEffect(() => {
    if (bookmark !== place) mark(bookmark);
  }, [bookmark, place, mark]);

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
    const before = stopBefore(stop);
    if (before === null) go('home');
    else setStop(before);
  };
  const next = () => {
    if (stop.at === 'end') {
      go('plan');
      return;
    }
    setStop(nextStop(stop, isSaid(store.state(), stop.question)));
  };
  return (
    <>
      <StopPage stop={stop} onStop={setStop} />
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

function StopPage({ stop, onStop }: { stop: Stop; onStop: (stop: Stop) => void }) {
  switch (stop.at) {
    case 'question':
      return <QuestionPage key={stop.question} question={stop.question} />;
    case 'said':
      return <SaidPage key={stop.question} question={stop.question} />;
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
