/** The slips beside somebody's words: one that is written now, and those that wait for the owner. */
import type { Proposal } from '../api/bindings/plan';
import { Slip } from '../components/Slip';
import { usePlanSession } from '../store/usePlan';
import { called } from './called';
import { ProposedWords } from './ProposedWords';
import { useOwnerId, useWriter, type FieldPlace } from './useField';
import { useSelected } from './useSelected';

export interface SlipsProps {
  place: FieldPlace;
  /** The words they are about. */
  words: string;
  label: string;
  proposals: readonly Proposal[];
  /** The one who writes now writes a slip. */
  mayPropose: boolean;
  /** It was begun just now. */
  begun: boolean;
  /** The one who writes left the slip without proposing anything. */
  onLeave: () => void;
  /** One that waits is answered, and goes. */
  onAnswer: () => void;
}

export function Slips(props: SlipsProps) {
  const { place, words, label, proposals, mayPropose, begun, onLeave, onAnswer } = props;
  const writer = useSelected(({ pen }) => pen.writer);
  const own = (proposal: Proposal) =>
    mayPropose && proposal.by === writer && proposal.field === place.field;
  const waiting = proposals.filter((proposal) => !own(proposal));
  const mine = proposals.find(own) ?? null;
  return (
    <>
      {mayPropose && (
        <ProposedWords
          place={place}
          words={words}
          label={label}
          proposal={mine}
          begun={begun}
          onLeave={onLeave}
        />
      )}
      {waiting.map((proposal) => (
        <WaitingSlip
          key={proposal.id}
          proposal={proposal}
          about={called(words)}
          onAnswer={onAnswer}
        />
      ))}
    </>
  );
}

interface WaitingSlipProps extends Pick<SlipsProps, 'onAnswer'> {
  proposal: Proposal;
  about: string;
}

/** A proposal that waits; the owner, and whoever writes the owner's words, can answer it. */
function WaitingSlip({ proposal, about, onAnswer }: WaitingSlipProps) {
  const { store } = usePlanSession();
  const owner = useOwnerId();
  const answers = useSelected(({ pen }) => pen.words === owner);
  const by = useWriter(proposal.by);
  if (by === null) return null;
  const answer = (accept: boolean) => {
    onAnswer();
    void store.act([{ edit: 'answer', proposal: proposal.id, accept }]);
  };
  return (
    <Slip
      by={by}
      about={about}
      words={proposal.field === 'removed' ? null : proposal.text}
      {...(proposal.reason !== '' && { reason: proposal.reason })}
      {...(answers && {
        answers: {
          onUse: () => {
            answer(true);
          },
          onKeep: () => {
            answer(false);
          },
        },
      })}
    />
  );
}
