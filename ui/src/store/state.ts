/** The open plan as the pages see it. */
import type { Reversible } from '../api/bindings/journal';
import type { Pen, Plan, Voice } from '../api/bindings/plan';
import type { Problem } from '../api/bindings/problem';
import type { Reading } from '../api/bindings/reading';
import type { Writer } from '../theme/pen';
import type { Said } from './afterwards';
import type { BegunRecords } from './begun';
import type { VisiblePlan } from './visible';

/** What is not seen where it happens, to be said quietly; the number tells one from the next. */
export type Notice = Said & { number: number };

export interface PlanState {
  whole: Plan;
  /** What the plan on the disk says today, as core reads it. */
  reading: Reading;
  visible: VisiblePlan;
  writers: ReadonlyMap<string, Writer>;
  voices: ReadonlyMap<string, Voice>;
  reversible: Reversible;
  pen: Pen;
  /** Begun, and not in the plan yet. */
  begun: BegunRecords;
  /** Typed and not yet on the disk, by field; the newest last. */
  drafts: ReadonlyMap<string, string>;
  /** Why the newest text or value of a field was not accepted, by field. */
  problems: ReadonlyMap<string, Problem>;
  /** Why the newest act that is not a field's was not done. */
  lastProblem: Problem | null;
  /** The disk fails now; everything waits. */
  trouble: Problem | null;
  /** The disk has not answered for a while: not all is saved. */
  slow: boolean;
  savedAt: Date | null;
  notice: Notice | null;
}
