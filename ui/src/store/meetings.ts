/** Meetings in the order core tells them, and what the plan has for a meeting to talk about; each with its records. */
import type { Concern, Goal, Meeting, Plan } from '../api/bindings/plan';
import type { Reading, Topic as ReadTopic } from '../api/bindings/reading';
import { lookFinder, type AgendaSource, type Look } from './agenda';
import { keepNothing } from './keep';

export interface Meetings {
  /** The nearest first. */
  coming: Meeting[];
  /** Newest first, as what follows. */
  held: Meeting[];
  cancelled: Meeting[];
}

type Read = Reading['meetings'];

function finder(meetings: readonly Meeting[]): (ids: readonly string[]) => Meeting[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return (ids) => ids.flatMap((id) => byId.get(id) ?? []);
}

export function meetingsOf(meetings: readonly Meeting[], read: Read): Meetings {
  const found = finder(meetings);
  return {
    coming: found(read.coming.map(({ meeting }) => meeting)),
    held: found(read.held),
    cancelled: found(read.cancelled),
  };
}

/** Planned for today or later, the nearest first: what one prepares for. */
export function meetingsAhead(meetings: readonly Meeting[], { coming }: Read): Meeting[] {
  const ahead = coming.filter(({ isAhead }) => isAhead);
  return finder(meetings)(ahead.map(({ meeting }) => meeting));
}

/** The planned meetings after one: where what came of it can be taken up. */
export function meetingsAfter(
  meetings: readonly Meeting[],
  { coming, next }: Read,
  meeting: string,
): Meeting[] {
  const first = next[meeting];
  if (first === undefined) return [];
  return finder(meetings)(coming.slice(first).map((planned) => planned.meeting));
}

/** Something in the plan that a meeting could take up. */
export type Topic =
  | { of: 'followUp'; id: string; look: Look }
  | { of: 'concern'; id: string; concern: Concern }
  | { of: 'goal'; id: string; goal: Goal };

export type TopicSource = AgendaSource & Pick<Plan, 'concerns'>;

/** What a planned meeting could take up, as core reads it. */
export function topicsFor(plan: TopicSource, { coming }: Read, meeting: string): Topic[] {
  const topics = coming.find((planned) => planned.meeting === meeting)?.topics ?? [];
  const topicOf = topicFinder(plan);
  return topics.flatMap((topic) => topicOf(topic) ?? []);
}

function topicFinder(plan: TopicSource): (topic: ReadTopic) => Topic | null {
  const lookOf = lookFinder(plan, keepNothing);
  const concerns = new Map(plan.concerns.map((concern) => [concern.id, concern]));
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  return (topic) => {
    switch (topic.of) {
      case 'followUp': {
        const look = lookOf(topic.look);
        return look && { of: 'followUp', id: look.followUp?.id ?? look.key, look };
      }
      case 'concern': {
        const concern = concerns.get(topic.concern);
        return concern ? { of: 'concern', id: concern.id, concern } : null;
      }
      case 'goal': {
        const goal = goals.get(topic.goal);
        return goal ? { of: 'goal', id: goal.id, goal } : null;
      }
    }
  };
}
