/** The follow-ups in the order of the calendar: what should have been looked at, what comes, and what was done. */
import type { Action, FollowUp, Goal, Plan } from '../api/bindings/plan';
import { keepNothing, type Keep } from './keep';
import { daysBetween, readDay, type Day } from '../i18n/day';

/** What is looked at: an action, a goal, or the whole plan. */
export type Subject =
  { of: 'action'; action: Action } | { of: 'goal'; goal: Goal } | { of: 'wholePlan' };

/** One look at something, at a time. */
export interface Look {
  /** Stays the same while the look is written down, also for a revision that has no record yet. */
  key: string;
  subject: Subject;
  /** Null for the next revision before anything is written about it. */
  followUp: FollowUp | null;
  due: Day | null;
  /** The time in words, when it is not a day. */
  rough: string;
  /** It is the next revision of the plan, which the plan's details tell. */
  revision: boolean;
}

export interface Agenda {
  overdue: Look[];
  thisWeek: Look[];
  /** By day, then those with a time in words, then those with none. */
  later: Look[];
  /** Newest first. */
  done: Look[];
}

export type AgendaSource = Pick<Plan, 'details' | 'goals' | 'actions' | 'followUps'>;

export const revisionKey = 'revision';

const wholePlan: Subject = { of: 'wholePlan' };

/** Sorts the plan's follow-ups by when they are due, as seen from today. `keep` is for those who draw it. */
export function agendaOf(plan: AgendaSource, today: Day, keep: Keep = keepNothing): Agenda {
  const looks = [...revisionOf(plan), ...looksOf(plan, keep)].map((look) => keep(look.key, look));
  const waiting = looks.filter((look) => look.followUp?.state !== 'done' && !notDone(look));
  const done = looks.filter((look) => look.followUp?.state === 'done' || notDone(look));
  const dated = waiting.filter((look) => look.due !== null).sort(byDue);
  const undated = waiting.filter((look) => look.due === null).sort(wordsFirst);
  const left = daysLeftOfWeek(today);
  const away = (look: Look) => daysBetween(today, look.due ?? '') ?? 0;
  return {
    overdue: dated.filter((look) => away(look) < 0),
    thisWeek: dated.filter((look) => away(look) >= 0 && away(look) <= left),
    later: [...dated.filter((look) => away(look) > left), ...undated],
    done: done.sort((a, b) => lookedOn(b).localeCompare(lookedOn(a))),
  };
}

/** The waiting follow-ups of one action or goal, soonest first, then those in words. */
export function waitingFor(followUps: readonly FollowUp[]): FollowUp[] {
  return followUps
    .filter((followUp) => followUp.state === 'waiting')
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

/** Finds what a follow-up looks at; null when that is no longer in the plan. */
export function subjectFinder(
  plan: Pick<AgendaSource, 'actions' | 'goals'>,
): (followUp: FollowUp) => Subject | null {
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  return (followUp) => {
    const action = followUp.action === null ? undefined : actions.get(followUp.action);
    if (action) return { of: 'action', action };
    const goal = followUp.goal === null ? undefined : goals.get(followUp.goal);
    if (goal) return { of: 'goal', goal };
    return followUp.wholePlan ? wholePlan : null;
  };
}

function looksOf(plan: AgendaSource, keep: Keep): Look[] {
  const subjectOf = subjectFinder(plan);
  return plan.followUps.flatMap((followUp) => {
    const found = subjectOf(followUp);
    if (found === null || isRevision(followUp, plan)) return [];
    const subject = keep<Subject>(`of ${followUp.id}`, found);
    const { id, due, rough } = followUp;
    return [{ key: id, subject, followUp, due, rough, revision: false }];
  });
}

/** The next revision stands in the plan's details; what is written about it, in a follow-up of the same day. */
function revisionOf(plan: AgendaSource): Look[] {
  const due = plan.details.nextRevision;
  if (due === null) return [];
  const followUp = plan.followUps.find((one) => isRevision(one, plan)) ?? null;
  return [{ key: revisionKey, subject: wholePlan, followUp, due, rough: '', revision: true }];
}

function isRevision(followUp: FollowUp, plan: AgendaSource): boolean {
  const due = plan.details.nextRevision;
  const waits = followUp.wholePlan && followUp.state === 'waiting';
  return waits && due !== null && followUp.due === due;
}

function notDone(look: Look): boolean {
  return look.followUp?.state === 'notDone';
}

function byDue(a: Look, b: Look): number {
  return (a.due ?? '').localeCompare(b.due ?? '');
}

function wordsFirst(a: Look, b: Look): number {
  return Number(a.rough === '') - Number(b.rough === '');
}

function lookedOn(look: Look): string {
  return look.followUp?.doneOn ?? look.due ?? '';
}

/** Days until Sunday: a week ends there. */
function daysLeftOfWeek(today: Day): number {
  return (7 - (readDay(today)?.weekday ?? 0)) % 7;
}
