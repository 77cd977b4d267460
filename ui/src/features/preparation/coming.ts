/** What one prepares for: the meetings that are ahead, and what should have been done by then. */
import type { Meeting } from '../../api/bindings/plan';
import type { Reading } from '../../api/bindings/reading';
import { meetingsOf } from '../../store/meetings';
import { givenOf, type Given, type PromiseSource } from '../../store/promises';
import type { Day } from '../../i18n/day';

/** Planned for today or later, the nearest first. */
export function comingMeetings(meetings: readonly Meeting[], today: Day): Meeting[] {
  return meetingsOf(meetings).coming.filter(({ on }) => on !== null && on >= today);
}

/** What the owner brings to a meeting, as core reads it; the paper says the same. */
export function brought(
  plan: PromiseSource,
  { commitments, brought: all }: Pick<Reading, 'commitments' | 'brought'>,
  meeting: string,
): Given[] {
  const here = all.find((one) => one.meeting === meeting)?.commitments ?? [];
  return givenOf(
    plan,
    here.flatMap((at) => commitments[at] ?? []),
  );
}
