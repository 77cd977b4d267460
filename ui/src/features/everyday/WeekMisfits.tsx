/**
 * What in the week does not go together, over the days: what ends before it begins may happen on none of them. Whoever puts it
 * right opens it here.
 */
import type { WeeklyEvent } from '../../api/bindings/plan';
import { MisfitLines } from '../../records/unsettled/MisfitLines';
import { useMisfitsAmong } from '../../records/unsettled/useMisfitsAmong';

export interface WeekMisfitsProps {
  events: readonly WeeklyEvent[];
  /** The event that is written in now: there it is said in the event itself. */
  open: string | null;
  onOpen: (event: WeeklyEvent) => void;
}

export function WeekMisfits({ events, open, onOpen }: WeekMisfitsProps) {
  const misfits = useMisfitsAmong('weeklyEvent');
  const shown = events.filter(({ id }) => id !== open && misfits.has(id));
  return shown.map((event) => (
    <div key={event.id}>
      <h3 className="row-name" dir="auto">
        {event.what}
      </h3>
      <MisfitLines
        record={{ kind: 'weeklyEvent', id: event.id }}
        onPutRight={() => {
          onOpen(event);
        }}
      />
    </div>
  ));
}
