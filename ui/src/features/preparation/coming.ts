/** What one prepares for: the meetings that are ahead, and what should have been done by then. */
import type { Meeting, Person } from '../../api/bindings/plan';
import { meetingsOf } from '../../store/meetings';
import { isOpen, promisesOf, type Given, type PromiseSource } from '../../store/promises';
import type { Day } from '../../i18n/day';

/** Planned for today or later, the nearest first. */
export function comingMeetings(meetings: readonly Meeting[], today: Day): Meeting[] {
  return meetingsOf(meetings).coming.filter(({ on }) => on !== null && on >= today);
}

/**
 * What the owner brings to a meeting on a day: what is late or where more is needed, what is due by then, and what
 * earlier meetings decided and nobody has done. The paper says the same.
 */
export function dueBy(
  plan: PromiseSource,
  everyone: readonly Person[],
  day: Day,
  today: Day,
): Given[] {
  return promisesOf(plan, everyone, today)
    .flatMap(({ given }) => given)
    .filter(
      (given) =>
        isOpen(given) && given.said.as !== 'answer' && (isDue(given, day) || isDecided(given, day)),
    );
}

const isDue = ({ standing, due }: Given, day: Day) =>
  standing !== 'waits' || (due !== null && due <= day);

function isDecided({ said }: Given, day: Day): boolean {
  const on = said.as === 'action' || said.as === 'decision' ? (said.meeting?.on ?? null) : null;
  return on !== null && on < day;
}
