/** The time of day of a follow-up, beside its day, also where nobody has said it. */
import type { FollowUp } from '../api/bindings/plan';
import { TimeFact } from './TimeFact';
import { useNames } from './useNames';

export function LookTime({ id, time }: Pick<FollowUp, 'id' | 'time'>) {
  const names = useNames();
  const name = names.field('followUp', 'time');
  const props = { kind: 'followUp', id, field: 'time', time, label: name } as const;
  return (
    <div>
      <TimeFact {...props} empty={`+ ${name}`} />
    </div>
  );
}
