/**
 * The follow-ups in the order of the calendar, as core reads it: what should have been looked at, what comes, and what was
 * done; each with the records it is about.
 */
import type { Action, FollowUp, Goal, Plan } from '../api/bindings/plan';
import type { Look as ReadLook, Reading, Subject as ReadSubject } from '../api/bindings/reading';
import type { Day } from '../i18n/day';
import { keepNothing, type Keep } from './keep';

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
  /** Who looks at it. */
  responsible: string | null;
  /** The time in words, when it is not a day. */
  rough: string;
  /** It is the next revision of the plan, which the plan's details tell. */
  revision: boolean;
  /** It should have been looked at by now. */
  late: boolean;
  /** While it waits, and when it repeats: the day it is looked at again. */
  again: Day | null;
}

export interface Agenda {
  overdue: Look[];
  thisWeek: Look[];
  /** By day, then those without one in the order they were written. */
  later: Look[];
  /** Newest first. */
  done: Look[];
}

export type AgendaSource = Pick<Plan, 'goals' | 'actions' | 'followUps'>;

export const revisionKey = 'revision';

/** The agenda with its records. `keep` is for those who draw it. */
export function agendaOf(
  plan: AgendaSource,
  { overdue, thisWeek, later, done }: Reading['agenda'],
  keep: Keep = keepNothing,
): Agenda {
  const lookOf = lookFinder(plan, keep);
  const all = (looks: readonly ReadLook[]) => looks.flatMap((look) => lookOf(look) ?? []);
  return { overdue: all(overdue), thisWeek: all(thisWeek), later: all(later), done: all(done) };
}

const wholePlan: Subject = { of: 'wholePlan' };

/** Finds what is looked at. */
export function subjectFinder(
  plan: Pick<AgendaSource, 'actions' | 'goals'>,
): (subject: ReadSubject) => Subject | null {
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal]));
  return (subject) => {
    switch (subject.of) {
      case 'action': {
        const action = actions.get(subject.action);
        return action ? { of: 'action', action } : null;
      }
      case 'goal': {
        const goal = goals.get(subject.goal);
        return goal ? { of: 'goal', goal } : null;
      }
      case 'wholePlan':
        return wholePlan;
    }
  };
}

/** Finds the records of what is looked at. */
export function lookFinder(plan: AgendaSource, keep: Keep): (look: ReadLook) => Look | null {
  const subjectOf = subjectFinder(plan);
  const followUps = new Map(plan.followUps.map((followUp) => [followUp.id, followUp]));
  return ({ subject: about, followUp: id, due, responsible, revision, late, again }) => {
    const found = subjectOf(about);
    if (found === null) return null;
    const key = revision ? revisionKey : (id ?? '');
    const followUp = id === null ? null : (followUps.get(id) ?? null);
    const subject = keep<Subject>(`of ${key}`, found);
    const rough = revision ? '' : (followUp?.rough ?? '');
    const told = { key, subject, followUp, due, responsible, rough, revision, late, again };
    return keep<Look>(key, told);
  };
}
