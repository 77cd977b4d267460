/**
 * The time of day of a follow-up and how often it comes, beside its day. Where nobody has said either, they lie behind one
 * quiet way to say them: most of what is looked at has only a day.
 */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../api/bindings/plan';
import { usePlanSession } from '../store/usePlan';
import styles from './InPlace.module.css';
import { LookRepeat } from './LookRepeat';
import { LookTime } from './LookTime';
import { useDisagreement } from './useField';
import { useFocusInside } from './useFocusInside';

export interface LookDetailsProps {
  look: Pick<FollowUp, 'id' | 'time' | 'repeat' | 'first' | 'until' | 'due'>;
}

export function LookDetails({ look }: LookDetailsProps) {
  const { t } = useTranslation();
  const { id, time, repeat, due } = look;
  const isTold = useIsTold(look);
  const [open, setOpen] = useState(isTold);
  const [pressed, setPressed] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusInside(place, pressed);
  // What was told once stays in sight while it is taken away: somebody is at it.
  if (isTold && !open) setOpen(true);
  if (!open) {
    if (due === null) return null;
    return (
      <div>
        <button
          type="button"
          className={styles.words}
          data-empty
          data-more
          aria-expanded={false}
          onClick={() => {
            setOpen(true);
            setPressed(true);
          }}
        >
          {t('followUps.more')}
        </button>
      </div>
    );
  }
  return (
    <div ref={place} className={styles.details}>
      {(due !== null || time !== null) && <LookTime id={id} time={time} />}
      {(due !== null || repeat !== null) && <LookRepeat look={look} />}
    </div>
  );
}

/** Something is said of either, also what copies do not agree on, or what was typed and cannot be read. */
function useIsTold({ id, time, repeat }: LookDetailsProps['look']): boolean {
  const { store } = usePlanSession();
  const of = { kind: 'followUp', id } as const;
  const apart = [
    useDisagreement({ ...of, field: 'time' }),
    useDisagreement({ ...of, field: 'repeat' }),
  ];
  return (
    time !== null ||
    repeat !== null ||
    apart.some((one) => one !== null) ||
    store.standingAt({ ...of, field: 'time' }) !== null
  );
}
