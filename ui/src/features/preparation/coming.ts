/** What one prepares for: the meetings that are ahead, and what should have been done by then. */
import type { Meeting, Person } from '../../api/bindings/plan';
import { meetingsOf } from '../../store/meetings';
import { openPromisesOf, type Given, type PromiseSource } from '../../store/promises';
import type { Day } from '../../i18n/day';

/** Planned for today or later, the nearest first. */
export function comingMeetings(meetings: readonly Meeting[], today: Day): Meeting[] {
  return meetingsOf(meetings).coming.filter(({ on }) => on !== null && on >= today);
}

/** What people have promised and should have done by a day, or where the owner needs more. */
export function dueBy(
  plan: PromiseSource,
  everyone: readonly Person[],
  day: Day,
  today: Day,
): Given[] {
  return openPromisesOf(plan, everyone, today)
    .flatMap(({ given }) => given)
    .filter(({ standing, due }) => standing !== 'waits' || (due !== null && due <= day));
}
