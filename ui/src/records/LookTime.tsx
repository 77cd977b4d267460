/** The time of day of a follow-up, beside its day; where nobody has said it, it comes when someone is near. */
import type { FollowUp } from '../api/bindings/plan';
import styles from './LookTime.module.css';
import { TimeFact } from './TimeFact';
import { useNames } from './useNames';

export function LookTime({ id, time }: Pick<FollowUp, 'id' | 'time'>) {
  const names = useNames();
  const name = names.field('followUp', 'time');
  return (
    <div className={styles.clock} data-blank={time === null || undefined}>
      <TimeFact kind="followUp" id={id} field="time" time={time} label={name} empty={name} />
    </div>
  );
}
