/** What matters: the first in the largest type there is, the next ones smaller, each with its name and day. */
import { useTranslation } from 'react-i18next';
import type { Matter } from '../../api/bindings/Matter';
import { useNames } from '../../fields/useNames';
import { useNavigation } from '../../frame/navigation';
import { Quote, type QuoteProps } from '../../parts/Quote';
import { Sign } from '../../parts/Sign';
import { Stroke } from '../../parts/Stroke';
import { usePlan } from '../../plan/usePlan';
import { longDay } from '../../words/dates';
import { dayOf } from '../../words/day';
import styles from './Forside.module.css';

export interface MattersFirstProps {
  matters: readonly Matter[];
}

/** A page holds so many of them in large type; the plan holds them all. */
const shown = 5;

/** Long words step down, so that the first never fills the page alone. */
function sizeOf(text: string): QuoteProps['size'] {
  if (text.length <= 90) return 'xl';
  return text.length <= 220 ? 'l' : 'm';
}

export function MattersFirst({ matters }: MattersFirstProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [first, ...others] = matters.slice(0, shown);
  if (first === undefined) return null;
  return (
    <>
      <Stroke pen="owner">
        <div className={styles.first}>
          <SignedQuote matter={first} size={sizeOf(first.text)} />
        </div>
        {others.length > 0 && (
          <div className={styles.others}>
            {others.map((matter) => (
              <SignedQuote key={matter.id} matter={matter} size={others.length > 2 ? 's' : 'm'} />
            ))}
          </div>
        )}
      </Stroke>
      {matters.length > shown && (
        <button
          type="button"
          className="plain-link"
          onClick={() => {
            go('plan');
          }}
        >
          {t('front.all')}
        </button>
      )}
    </>
  );
}

interface SignedQuoteProps {
  matter: Matter;
  size: QuoteProps['size'];
}

function SignedQuote({ matter, size }: SignedQuoteProps) {
  const names = useNames();
  const { voiceOf, writers } = usePlan();
  const voice = voiceOf({ kind: 'matter', id: matter.id }, 'text');
  const by = voice && writers.get(voice.pen.words);
  const day = voice && dayOf(new Date(voice.at));
  return (
    <Quote
      pen={by?.pen ?? 'owner'}
      size={size}
      {...(by && {
        sign: (
          <Sign by={by}>
            {by.name}, {longDay(day ?? '', names.language)}
          </Sign>
        ),
      })}
    >
      {matter.text}
    </Quote>
  );
}
