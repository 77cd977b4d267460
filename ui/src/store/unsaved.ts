/**
 * What is typed and done and not on the disk when a plan locks: handed over to the shell, which keeps it in memory, and
 * given back when the plan is open again. It is then tried again, in the same order.
 */
import type { Begun } from './begun';
import type { Acted, Brought, Job, Reversed, Typed } from './queue';
import type { Standing } from './standing';

type Held = Typed | Reversed | Omit<Acted, 'answered'> | Omit<Brought, 'answered'>;

export interface Unsaved {
  jobs: readonly Job[];
  /** The records it is written in that are not in the plan. */
  begun: readonly Begun[];
  standing: readonly Standing[];
}

interface HandedOver extends Omit<Unsaved, 'jobs'> {
  jobs: readonly Held[];
}

const nobody = () => undefined;

/** As it is handed over; null when there is nothing to keep. */
export function handedOver({ jobs, begun, standing }: Unsaved): string | null {
  const held = jobs.flatMap((job): Held[] => {
    if (job.do === 'act') return [{ do: job.do, pen: job.pen, edits: job.edits }];
    if (job.do === 'bringBack') return [{ do: job.do, pen: job.pen, back: job.back }];
    // The other copy is let go of as the plan locks, and has all it had.
    return job.do === 'meet' ? [] : [job];
  });
  if (held.length === 0 && standing.length === 0) return null;
  return JSON.stringify({ jobs: held, begun, standing } satisfies HandedOver);
}

/** As it was handed over, by this same program. */
export function givenBack(words: string): Unsaved {
  const { jobs, ...rest } = JSON.parse(words) as HandedOver;
  // Whoever waited for the answer to an act is gone with the page.
  const again = jobs.map((job) =>
    job.do === 'act' || job.do === 'bringBack' ? { ...job, answered: nobody } : job,
  );
  return { ...rest, jobs: again };
}
