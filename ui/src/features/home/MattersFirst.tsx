/** What matters: the first in the largest type there is, the next ones smaller, each with its name and day. */
import type { Matter, Voice } from '../../api/bindings/plan';
import { PictureBeside } from '../../records/picture/PictureShown';
import { SaidSign, saidAlike } from '../../records/SaidSign';
import { useNames } from '../../records/useNames';
import { useNavigation } from '../../navigation/navigation';
import type { QuoteProps } from '../../components/Quote';
import { Stroke } from '../../components/Stroke';
import { usePlan } from '../../store/usePlan';
import { AllLink } from './AllLink';
import styles from './HomePage.module.css';
import { ShortQuote } from './ShortQuote';

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
  const { writers } = usePlan();
  const said = useSaid(matters.slice(0, most));
  const [first, ...others] = said;
  if (first === undefined) return null;
  // One sign is enough when all of it was said by the same person on the same day: it stands beside the button.
  const each = !isSaidAtOnce(said);
  return (
    <>
      <Stroke pen={writers.get(first.voice?.pen.words ?? '')?.pen ?? 'owner'}>
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
  return first?.voice && isSaidAtOnce(said) ? <SaidSign voice={first.voice} /> : null;
}

/** Something that matters, and by whom and when it was said. */
interface Said {
  matter: Matter;
  voice: Voice | null;
}

function useSaid(matters: readonly Matter[]): Said[] {
  const { voiceOf } = usePlan();
  return matters.map((matter) => {
    const voice = voiceOf({ kind: 'matter', id: matter.id }, 'text') ?? null;
    return { matter, voice };
  });
}

function isSaidAtOnce([first, ...others]: readonly Said[]): boolean {
  return others.every(({ voice }) => saidAlike(voice, first?.voice ?? null));
}

interface SaidQuoteProps {
  said: Said;
  size: QuoteProps['size'];
  signed: boolean;
}

function SaidQuote({ said: { matter, voice }, size, signed }: SaidQuoteProps) {
  const { go } = useNavigation();
  const { writers } = usePlan();
  const { id, text } = matter;
  return (
    <div>
      <ShortQuote
        text={text}
        pen={writers.get(voice?.pen.words ?? '')?.pen ?? 'owner'}
        size={size}
        onAll={() => {
          go('plan', { kind: 'matter', id });
        }}
        {...(signed && voice && { sign: <SaidSign voice={voice} /> })}
      />
      <PictureBeside subject={{ kind: 'matter', id }} size="middle" />
    </div>
  );
}
