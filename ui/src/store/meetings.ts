/** Meetings in the order people look for them, and what the plan has for a meeting to talk about. */
import type { AgendaItem, Concern, Evaluation, Goal, Meeting, Plan } from '../api/bindings/plan';
import { daysBetween, type Day } from '../i18n/day';
import type { Reading } from '../api/bindings/reading';
import { agendaOf, type AgendaSource, type Look } from './agenda';
import { needsAnswer } from './concerns';

export interface Meetings {
  /** The nearest first. */
  coming: Meeting[];
  /** Newest first, as what follows. */
  held: Meeting[];
  cancelled: Meeting[];
}

export function meetingsOf(meetings: readonly Meeting[]): Meetings {
  const inTime = [...meetings].sort((a, b) => whenOf(a).localeCompare(whenOf(b)));
  const newest = [...inTime].reverse();
  return {
    coming: inTime.filter(({ state }) => state === 'planned'),
    held: newest.filter(({ state }) => state === 'held'),
    cancelled: newest.filter(({ state }) => state === 'cancelled'),
  };
}

function whenOf({ on, time }: Meeting): string {
  return `${on ?? '9999'} ${time ?? ''}`;
}

/** The planned meetings after one: where what came of it can be taken up. */
export function meetingsAfter(meetings: readonly Meeting[], meeting: Meeting): Meeting[] {
  return meetingsOf(meetings).coming.filter(
    (other) => other.id !== meeting.id && whenOf(other) > whenOf(meeting),
  );
}

/** Something in the plan that a meeting could take up. */
export type Topic =
  | { of: 'followUp'; id: string; look: Look }
  | { of: 'concern'; id: string; concern: Concern }
  | { of: 'goal'; id: string; goal: Goal };

export type TopicSource = AgendaSource & Pick<Plan, 'concerns' | 'evaluations' | 'agendaItems'>;

/** A goal that nobody has said anything about for so many days is worth a look. */
export const longSince = 90;

/**
 * What should be looked at by the meeting's day, concerns without an answer, and goals nobody has looked at for long;
 * without what is on its agenda already.
 */
export function topicsFor(
  plan: TopicSource,
  read: Reading['agenda'],
  meeting: Meeting,
  today: Day,
): Topic[] {
  const by = meeting.on ?? today;
  const taken = takenUp(plan.agendaItems, meeting.id);
  const agenda = agendaOf(plan, read);
  const looks = [...agenda.overdue, ...agenda.thisWeek, ...agenda.later]
    .filter(({ due }) => due !== null && due <= by)
    .map((look): Topic => ({ of: 'followUp', id: look.followUp?.id ?? look.key, look }));
  const concerns = plan.concerns
    .filter(needsAnswer)
    .map((concern): Topic => ({ of: 'concern', id: concern.id, concern }));
  const goals = plan.goals
    .filter(({ id, state }) => state === 'underWay' && isLongSince(plan.evaluations, id, by))
    .map((goal): Topic => ({ of: 'goal', id: goal.id, goal }));
  return [...looks, ...concerns, ...goals].filter(({ id }) => !taken.has(id));
}

function takenUp(items: readonly AgendaItem[], meeting: string): Set<string> {
  return new Set(
    items
      .filter((item) => item.meeting === meeting)
      .flatMap(({ goal, followUp, concern }) => [goal, followUp, concern])
      .filter((id) => id !== null),
  );
}

function isLongSince(evaluations: readonly Evaluation[], goal: string, by: Day): boolean {
  const days = evaluations.filter((one) => one.goal === goal).flatMap(({ on }) => on ?? []);
  const last = days.sort().at(-1);
  return last === undefined || (daysBetween(last, by) ?? 0) > longSince;
}

/** The day of the meeting has come: there is something to write down from it. */
export function hasBegun({ state, on }: Meeting, today: Day): boolean {
  return state === 'held' || (state === 'planned' && on !== null && on <= today);
}
