/**
 * Somebody's own words in the plan. Whoever's words they are writes them where they stand; when another pen begins to
 * write in the owner's words, a slip opens beside them and takes what is typed, and the words stay as they are.
 */
import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PenColour } from '../theme/pen';
import { Quote, type QuoteProps } from '../components/Quote';
import { Threaded } from '../components/Slip';
import { Stroke } from '../components/Stroke';
import { ClosedWords } from './ClosedWords';
import { Disagreed, ShowsItself } from './Disagreed';
import { isOffered } from './disagreements';
import { OfferedWords } from './OfferedWords';
import { PlanText } from './PlanText';
import { Slips } from './Slips';
import {
  useDisagreement,
  useHasDraft,
  useInkOf,
  useMayWrite,
  useOwnerId,
  useProposals,
  useWriter,
} from './useField';
import { useFocusBack } from './useFocusBack';
import { useRemovals } from './useRemovals';
import { useSelected } from './useSelected';
import { useThird, type Third } from './useThird';
import type { WrittenProps } from './written';

export interface OwnWordsProps extends WrittenProps {
  /** As a quotation of this size, or told in a field of its own; without it, plain text. */
  size?: QuoteProps['size'] | 'told';
  /** The slips come under the words, where there is no margin for them. */
  under?: boolean;
  /** It is the owner who is asked: until somebody has written there, the ink is the owner's, whoever holds the pen. */
  askedOfOwner?: boolean;
  /** What belongs to the words and stands under them, beside the slip. */
  children?: ReactNode;
}

export const OwnWords = memo(function OwnWords(props: OwnWordsProps) {
  const apart = useDisagreement(props);
  const owner = useOwnerId();
  const open = apart !== null && isOffered(apart, owner) ? apart : null;
  const isBeingWritten = useHasDraft(props) && open !== null;
  const third = useThird(open, isBeingWritten);
  return <Words {...props} third={third} isSettled={open === null} />;
});

interface WordsProps extends OwnWordsProps {
  /** Other words than what stands and what another copy offers beside it. */
  third: Third;
  isSettled: boolean;
}

function Words(props: WordsProps) {
  const { text, under = false, children, third, isSettled } = props;
  const { shown: offered, isOpen: isWritten, field, onBlur, onChosen } = third;
  const mayWrite = useMayWrite(props, text);
  const [proposing, setProposing] = useState(false);
  const focusBack = useFocusBack();
  const writer = useSelected(({ pen }) => pen.writer);
  const owner = useOwnerId();
  const ink = useInkOf(props, props.askedOfOwner === true ? owner : null);
  const proposals = useProposals(props);
  const away = useRemovals(props);
  const mine = proposals.find((proposal) => proposal.by === writer);
  const open = !mayWrite && (proposing || mine !== undefined);
  const firstBy = useWriter(
    offered?.versions[1]?.pen.words ?? proposals[0]?.by ?? away[0]?.by ?? writer,
  );
  const slips = open || proposals.length > 0 || away.length > 0;

  return (
    <Threaded
      under={under}
      ink={firstBy?.pen ?? 'none'}
      words={
        <Differs {...props}>
          <Spoken ink={ink} size={props.size}>
            {mayWrite && (offered === null || isWritten) ? (
              // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it only hears that the focus goes on
              <div ref={field} onBlur={onBlur}>
                <ShowsItself>
                  <OpenWords {...props} />
                </ShowsItself>
              </div>
            ) : (
              <NotOpen
                {...props}
                mayWrite={mayWrite}
                isOpen={open}
                onPropose={() => {
                  setProposing(true);
                }}
              />
            )}
          </Spoken>
        </Differs>
      }
      slip={
        slips || offered ? (
          <>
            {offered && <OfferedWords open={offered} isSettled={isSettled} onChosen={onChosen} />}
            {slips && (
              <Slips
                place={props}
                words={text}
                label={props.label}
                proposals={[...proposals, ...away]}
                mayPropose={open}
                begun={proposing}
                onLeave={() => {
                  setProposing(false);
                }}
                onAnswer={() => {
                  focusBack(() => field.current);
                }}
              />
            )}
          </>
        ) : null
      }
    >
      {children}
    </Threaded>
  );
}

/** Where the owner has no part in it, what copies say lies there as equals. */
function Differs({ third, children, ...props }: WordsProps) {
  return (
    <Disagreed place={props} label={props.label} isBeside={third.shown !== null}>
      {children}
    </Disagreed>
  );
}

interface NotOpenProps extends WordsProps {
  mayWrite: boolean;
  isOpen: boolean;
  onPropose: () => void;
}

/** The words, closed to another's pen, or while what another copy says waits beside them. */
function NotOpen({ mayWrite, isOpen, onPropose, third, ...props }: NotOpenProps) {
  const { t } = useTranslation();
  const { text, label, size, empty } = props;
  const { onWrite, write } = third;
  const instead = mayWrite && {
    called: t('wordings.writeInstead', { what: label, words: text }),
  };
  return (
    <ClosedWords
      text={text === '' ? (empty ?? '') : text}
      label={label}
      quoted={size !== undefined && size !== 'told'}
      isOpen={isOpen}
      onPropose={mayWrite && onWrite ? onWrite : onPropose}
      pressed={write}
      {...instead}
    />
  );
}

interface SpokenProps {
  ink: PenColour;
  size: OwnWordsProps['size'] | undefined;
  children: ReactNode;
}

function Spoken({ ink, size, children }: SpokenProps) {
  if (size === undefined) return <div data-pen={ink}>{children}</div>;
  if (size === 'told') {
    return (
      <Stroke pen={ink} place="field">
        {children}
      </Stroke>
    );
  }
  return (
    <Quote pen={ink} size={size} editable>
      {children}
    </Quote>
  );
}

function OpenWords({ kind, id, field, label, text, size, empty, onDone }: OwnWordsProps) {
  const { t } = useTranslation();
  return (
    <PlanText
      kind={kind}
      id={id}
      field={field}
      label={label}
      text={text}
      {...(size === 'told' && { frame: 'field', size })}
      {...(size !== undefined && size !== 'told' && { after: t('quote.close') })}
      {...(empty !== undefined && { empty })}
      {...(onDone !== undefined && { onDone })}
    />
  );
}
