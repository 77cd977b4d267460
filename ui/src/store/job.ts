/** What a job that waits to be written would do to the fields of the plan. */
import type { Edit } from '../api/bindings/plan';
import { changedFields } from './field';
import type { Job } from './queue';

/** None for one that takes back, does again, brings back or takes in: only core knows what that is. */
export function editsOf(job: Job): readonly Edit[] {
  switch (job.do) {
    case 'act':
      return job.edits;
    case 'type':
      return [{ edit: 'change', ...job.record, field: job.field, value: job.value }];
    case 'bringBack':
    case 'undo':
    case 'redo':
    case 'meet':
      return [];
  }
}

/** The fields whose value a job would set. */
export const fieldsOf = (job: Job): string[] => changedFields(editsOf(job));

/** Whether a job holds the newest text of a field: newer text may have been typed while it was on its way. */
export function isNewest(job: Job, drafts: ReadonlyMap<string, string>): (key: string) => boolean {
  return (key) => job.do !== 'type' || drafts.get(key) === job.value;
}
