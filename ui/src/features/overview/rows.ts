/** What the plans in the overview ask for, put together in one order. */
import type { PlanFromAfar } from '../../api/bindings/document';
import type { DueFromAfar, MeetingFromAfar } from '../../api/bindings/reading';

/** Something of a plan, and which plan. */
export type Of<T> = T & { plan: PlanFromAfar };

const when = ({ on, time }: { on: string; time: string | null }) => `${on} ${time ?? '99'}`;

function of<T>(
  plans: readonly PlanFromAfar[],
  each: (plan: PlanFromAfar) => readonly T[],
): Of<T>[] {
  return plans.flatMap((plan) => each(plan).map((one) => ({ ...one, plan })));
}

function byTime<T extends { on: string; time: string | null }>(rows: T[]): T[] {
  return rows.sort((one, other) => when(one).localeCompare(when(other)));
}

/** By day: what is late is before today. */
export const dueRows = (plans: readonly PlanFromAfar[]): Of<DueFromAfar>[] =>
  byTime(of(plans, ({ seen }) => seen.due));

export const meetingRows = (plans: readonly PlanFromAfar[]): Of<MeetingFromAfar>[] =>
  byTime(of(plans, ({ seen }) => seen.meetings));
