/** Why a goal matters: small and quiet under it. */
import { useRef } from 'react';
import { OwnWords } from '../../records/OwnWords';
import { useFocusInside } from '../../records/useFocusInside';
import { useNames } from '../../records/useNames';
import styles from './PlanPage.module.css';

export interface WhyLineProps {
  /** The goal. */
  id: string;
  why: string;
  /** Opened just now. */
  begun: boolean;
  onClose: () => void;
}

export function WhyLine({ id, why, begun, onClose }: WhyLineProps) {
  const names = useNames();
  const line = useRef<HTMLDivElement>(null);
  useFocusInside(line, begun);
  return (
    <div className={styles.why} ref={line}>
      <span className="quiet">{names.printed('goals.why')}</span>
      <div className={styles.because}>
        <OwnWords
          kind="goal"
          id={id}
          field="why"
          label={names.field('goal', 'why')}
          text={why}
          under
          onDone={onClose}
        />
      </div>
    </div>
  );
}
