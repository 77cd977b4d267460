/** Samtalen: one question a page, in the order of the conversation, from where it was left. */
import { useEffect, useState } from 'react';
import { Desk } from '../../fields/Desk';
import { DeskContext } from '../../fields/useDesk';
import { useBookmark } from '../../frame/bookmark';
import { useNavigation } from '../../frame/navigation';
import { usePlanSession } from '../../plan/usePlan';
import { ConversationFoot } from './ConversationFoot';
import { EndPage } from './EndPage';
import { PausePage } from './PausePage';
import { saidTo } from './questions';
import { QuestionPage } from './QuestionPage';
import { SaidPage } from './SaidPage';
import { bookmarkOf, nextStop, passed, stopAt, stopBefore, through, type Stop } from './stops';

export function Samtalen() {
  const { store } = usePlanSession();
  const { go } = useNavigation();
  const { place, mark } = useBookmark();
  const [desk] = useState(() => new Desk(store));
  const [stop, setStop] = useState(() => stopAt(place));
  const [paused, setPaused] = useState(false);
  const bookmark = bookmarkOf(stop);
  // Once through, the conversation stays so: what is added later does not begin it anew.
  useEffect(() => {
    if (bookmark !== place && place !== through) mark(bookmark);
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
    if (before === null) go('forside');
    else setStop(before);
  };
  const next = () => {
    if (stop.at === 'end') {
      go('plan');
      return;
    }
    // What is on its way to the plan is said too.
    const isSaid = saidTo(store.state().visible, stop.question).length > 0;
    setStop(nextStop(stop, isSaid || !store.isSaved()));
  };
  return (
    <DeskContext value={desk}>
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
    </DeskContext>
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
