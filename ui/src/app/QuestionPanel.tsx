/** A question before something is left that is not saved. Above everything else on the screen, like the countdown. */
import { Button } from '@navikt/ds-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureStrip, type ShownProblem } from '../components/FailureStrip';
import styles from './Panel.module.css';
import { useFocusHere } from './useFocusHere';
import { useTopLayer } from './useTopLayer';

export interface QuestionPanelProps {
  question: string;
  /** What it is that is not saved, and where it stands, when that is known. */
  what?: string | null;
  /** Goes there. */
  onShow?: (() => void) | null;
  /** Why it is not saved, when that is known. */
  problem?: ShownProblem | null;
  /** What going without it is called. */
  anyway: string;
  onAnyway: () => void;
  /** Not offered when the system, and not a person, wants the program to end. */
  onStay?: (() => void) | null;
}

export function QuestionPanel(props: QuestionPanelProps) {
  const { question, what = null, problem = null, anyway, onAnyway } = props;
  const { onShow = null, onStay = null } = props;
  const { t } = useTranslation();
  const panel = useTopLayer<HTMLDivElement>();
  const stay = useRef<HTMLButtonElement>(null);
  useFocusHere(stay);
  return (
    <div ref={panel} popover="manual" className={styles.panel}>
      {problem && <FailureStrip problem={problem} />}
      <p className={styles.words} role="alert">
        {question}
      </p>
      {what !== null && <p className={styles.words}>{what}</p>}
      <div className={styles.choices}>
        {onStay && (
          <Button ref={stay} size="small" onClick={onStay}>
            {t('leaving.stay')}
          </Button>
        )}
        {onShow && (
          <Button variant="secondary" size="small" onClick={onShow}>
            {t('leaving.show')}
          </Button>
        )}
        <Button variant="secondary" size="small" onClick={onAnyway}>
          {anyway}
        </Button>
      </div>
    </div>
  );
}
