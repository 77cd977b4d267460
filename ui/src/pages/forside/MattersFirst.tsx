/** What matters: the first in the largest type there is, the next ones smaller, each with its name and day. */
import type { Matter } from '../../api/bindings/Matter';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import type { Writer } from '../../look/pen';
import { Quote, type QuoteProps } from '../../parts/Quote';
import { Sign } from '../../parts/Sign';
import { Stroke } from '../../parts/Stroke';
import { usePlan } from '../../plan/usePlan';
import { longDay } from '../../words/dates';
import { dayOf, type Day } from '../../words/day';
import { AllLink } from './AllLink';
import styles from './Forside.module.css';

export interface MattersFirstProps {
  matters: readonly Matter[];
  /** A page holds so many of them in large type; the plan holds them all. */
  most: number;
}

/** Long words step down, so that the first never fills the page alone. */
function sizeOf(text: string): QuoteProps['size'] {
  if (text.length <= 90) return 'xl';
  return text.length <= 220 ? 'l' : 'm';
}

export function MattersFirst({ matters, most }: MattersFirstProps) {
  const { printed } = useNames();
  const { go } = useNavigation();
  const said = useSaid(matters.slice(0, most));
  const [first, ...others] = said;
  if (first === undefined) return null;
  // One sign is enough when all of it was said by the same person on the same day: it stands beside the button.
  const each = !isSaidAtOnce(said);
  return (
    <>
      <Stroke pen={first.by?.pen ?? 'owner'}>
        <div className={styles.first}>
          <SaidQuote said={first} size={sizeOf(first.matter.text)} signed={each} />
        </div>
        {others.length > 0 && (
          <div className={styles.others}>
            {others.map((one) => (
              <SaidQuote
                key={one.matter.id}
                said={one}
                size={others.length > 2 ? 's' : 'm'}
                signed={each}
              />
            ))}
          </div>
        )}
      </Stroke>
      {matters.length > most && (
        <AllLink
          what={printed('overview.matters')}
          onAll={() => {
            go('plan');
          }}
        />
      )}
    </>
  );
}

/** The one sign for all that matters, when there is one. */
export function CommonSign({ matters, most }: MattersFirstProps) {
  const said = useSaid(matters.slice(0, most));
  const [first] = said;
  return first && isSaidAtOnce(said) ? <SaidSign said={first} /> : null;
}

/** Something that matters, by whom it was said and when. */
interface Said {
  matter: Matter;
  by: Writer | undefined;
  day: Day;
}

function useSaid(matters: readonly Matter[]): Said[] {
  const { voiceOf, writers } = usePlan();
  return matters.map((matter) => {
    const voice = voiceOf({ kind: 'matter', id: matter.id }, 'text');
    return {
      matter,
      by: voice ? writers.get(voice.pen.words) : undefined,
      day: voice ? dayOf(new Date(voice.at)) : '',
    };
  });
}

function isSaidAtOnce([first, ...others]: readonly Said[]): boolean {
  return others.every(({ by, day }) => by?.id === first?.by?.id && day === first?.day);
}

interface SaidQuoteProps {
  said: Said;
  size: QuoteProps['size'];
  signed: boolean;
}

function SaidQuote({ said, size, signed }: SaidQuoteProps) {
  return (
    <Quote
      pen={said.by?.pen ?? 'owner'}
      size={size}
      {...(signed && said.by && { sign: <SaidSign said={said} /> })}
    >
      {said.matter.text}
    </Quote>
  );
}

function SaidSign({ said: { by, day } }: { said: Said }) {
  const { language } = useNames();
  if (by === undefined) return null;
  return (
    <Sign by={by}>
      {by.name}, {longDay(day, language)}
    </Sign>
  );
}
