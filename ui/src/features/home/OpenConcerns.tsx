/** What the owner worries about and has no good answer to yet, in the owner's words. */
import { useTranslation } from 'react-i18next';
import type { Concern } from '../../api/bindings/plan';
import { called } from '../../records/called';
import { SaidSign } from '../../records/SaidSign';
import { useNavigation } from '../../navigation/navigation';
import { Rows } from '../../components/Rows';
import { Stroke } from '../../components/Stroke';
import { inTurn } from '../../store/concerns';
import { usePlan } from '../../store/usePlan';
import { AllLink } from './AllLink';
import styles from './HomePage.module.css';
import { ShortQuote } from './ShortQuote';
import { useHalfSaid } from './useHalfSaid';

export interface OpenConcernsProps {
  /** So many of them are shown. */
  most: number;
}

export function OpenConcerns({ most }: OpenConcernsProps) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { plan, reading } = usePlan();
  const told = inTurn(plan.concerns, reading.concerns);
  const half = useHalfSaid();
  const concerns = told
    .filter(({ unsettled, concern }) => unsettled && concern.id !== half?.id)
    .map(({ concern }) => concern);
  if (concerns.length === 0) return null;
  const unanswered = concerns.every(({ state }) => state === 'open');
  const heading = unanswered ? t('front.unanswered') : t('front.concerns');
  return (
    <div>
      <Rows heading={heading}>
        {concerns.slice(0, most).map((concern) => (
          <OpenConcern key={concern.id} concern={concern} />
        ))}
      </Rows>
      {concerns.length > most && (
        <AllLink
          what={heading}
          onAll={() => {
            go('commitments');
          }}
        />
      )}
    </div>
  );
}

function OpenConcern({ concern }: { concern: Concern }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { voiceOf, writers } = usePlan();
  const { id, text, state } = concern;
  const about = { kind: 'concern', id } as const;
  const voice = voiceOf(about, 'text');
  const by = voice ? writers.get(voice.pen.words) : undefined;
  const ink = by?.pen ?? 'owner';
  const open = () => {
    go('commitments', about);
  };
  return (
    <li className={styles.proposal}>
      <Stroke pen={ink} place="gutter">
        <ShortQuote pen={ink} size="s" text={text} onAll={open} />
      </Stroke>
      <p className={styles.answer}>
        <button type="button" className="plain-link" onClick={open}>
          {state === 'answered' ? t('front.gotAnswer') : t('front.answerConcern')}
          <span className="aksel-sr-only">: {called(text)}</span>
        </button>
        {voice && <SaidSign voice={voice} />}
      </p>
    </li>
  );
}
