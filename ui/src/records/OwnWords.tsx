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
import { PlanText } from './PlanText';
import { Slips } from './Slips';
import { useInkOf, useMayWrite, useProposals, useWriter } from './useField';
import { useRemovals } from './useRemovals';
import { useSelected } from './useSelected';
import type { WrittenProps } from './written';

/** The fields that hold one line. */
const oneLine: readonly string[] = ['title', 'what'];

export interface OwnWordsProps extends WrittenProps {
  /** As a quotation of this size, or told in a field of its own; without it, plain text. */
  size?: QuoteProps['size'] | 'told';
  /** The slips come under the words, where there is no margin for them. */
  under?: boolean;
  /** What belongs to the words and stands under them, beside the slip. */
  children?: ReactNode;
}

export const OwnWords = memo(function OwnWords(props: OwnWordsProps) {
  const { text, under = false, children } = props;
  const mayWrite = useMayWrite(props, text);
  const [proposing, setProposing] = useState(false);
  const writer = useSelected(({ pen }) => pen.writer);
  const ink = useInkOf(props);
  const proposals = useProposals(props);
  const away = useRemovals(props);
  const mine = proposals.find((proposal) => proposal.by === writer);
  const open = !mayWrite && (proposing || mine !== undefined);
  const firstBy = useWriter(proposals[0]?.by ?? away[0]?.by ?? writer);
  const slips = open || proposals.length > 0 || away.length > 0;

  return (
    <Threaded
      under={under}
      ink={firstBy?.pen ?? 'none'}
      words={
        <Spoken ink={ink} size={props.size}>
          {mayWrite ? (
            <OpenWords {...props} />
          ) : (
            <ClosedWords
              text={text}
              label={props.label}
              quoted={props.size !== undefined && props.size !== 'told'}
              isOpen={open}
              onPropose={() => {
                setProposing(true);
              }}
            />
          )}
        </Spoken>
      }
      slip={
        slips ? (
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
          />
        ) : null
      }
    >
      {children}
    </Threaded>
  );
});

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
      multiline={!oneLine.includes(field)}
      {...(size === 'told' && { frame: 'field', size })}
      {...(size !== undefined && size !== 'told' && { after: t('quote.close') })}
      {...(empty !== undefined && { empty })}
      {...(onDone !== undefined && { onDone })}
    />
  );
}
