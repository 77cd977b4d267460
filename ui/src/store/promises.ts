/**
 * What was promised, by the one who answers for it, as core reads it: actions, decisions of meetings, follow-ups, answers to
 * concerns; each with its records.
 */
import type {
  Action,
  Concern,
  Decision,
  FollowUp,
  FollowUpState,
  Meeting,
  Person,
  Plan,
} from '../api/bindings/plan';
import type { Commitment, CommitmentState, WrittenAs } from '../api/bindings/reading';
import type { Day } from '../i18n/day';
import { subjectFinder, type Subject } from './agenda';
import { keepNothing, type Keep } from './keep';

/** What the promise is written down as. */
export type Said =
  | { as: 'action'; action: Action; looks: readonly FollowUp[]; meeting: Meeting | null }
  | {
      as: 'decision';
      decision: Decision;
      followUp: FollowUp | null;
      meeting: Meeting | null;
      /** What became of it, told on it or on the follow-up. */
      decidedAs: FollowUpState;
    }
  | { as: 'followUp'; followUp: FollowUp; subject: Subject }
  | { as: 'answer'; concern: Concern };

export interface Given {
  /** The record's id. */
  id: string;
  said: Said;
  responsible: string | null;
  /** The day it is to be kept, or looked at, whichever comes first. */
  due: Day | null;
  /** That day is one on which it is looked at. */
  isLook: boolean;
  standing: CommitmentState;
}

export interface Promised {
  /** Null when nobody answers for it yet. */
  person: Person | null;
  /** What is late first, then what comes soonest. */
  given: Given[];
}

/** What stands in the plan. */
export type PromiseSource = Pick<
  Plan,
  'goals' | 'actions' | 'concerns' | 'decisions' | 'followUps' | 'meetings'
>;

/** Whether something still waits to be done. */
export function isOpen({ standing }: Pick<Given, 'standing'>): boolean {
  return standing === 'late' || standing === 'more' || standing === 'waits';
}

/** Promises with their records, in the order core tells them. `keep` is for those who draw them. */
export function givenOf(
  plan: PromiseSource,
  commitments: readonly Commitment[],
  keep: Keep = keepNothing,
): Given[] {
  const saidOf = saidFinder(plan, keep);
  return commitments.flatMap(({ written, responsible, due, isLook, state: standing }) => {
    const id = idOf(written);
    const said = saidOf(written);
    return said ? [keep<Given>(id, { id, said, responsible, due, isLook, standing })] : [];
  });
}

/**
 * By the one who answers for it; whoever's first promise is told first stands first, and what nobody answers for, last. Of
 * everyone: a promise is not gone because whoever gave it is no longer in the plan.
 */
export function promisesOf(
  plan: PromiseSource,
  commitments: readonly Commitment[],
  everyone: readonly Person[],
  keep: Keep = keepNothing,
): Promised[] {
  const byPerson = new Map<string | null, Given[]>();
  for (const given of givenOf(plan, commitments, keep)) {
    byPerson.set(given.responsible, [...(byPerson.get(given.responsible) ?? []), given]);
  }
  const named = [...byPerson].flatMap(([id, given]) => {
    const person = everyone.find((one) => one.id === id);
    return person ? [{ person, given }] : [];
  });
  const nobodys = byPerson.get(null);
  return [...named, ...(nobodys ? [{ person: null, given: nobodys }] : [])];
}

/** Only what people have to do, for a short list: a concern that needs more is told as a concern. */
export function openPromisesOf(
  plan: PromiseSource,
  commitments: readonly Commitment[],
  everyone: readonly Person[],
): (Promised & { person: Person })[] {
  const toDo = (given: Given) => isOpen(given) && given.said.as !== 'answer';
  return promisesOf(plan, commitments, everyone).flatMap(({ person, given }) => {
    const open = given.filter(toDo);
    return person === null || open.length === 0 ? [] : [{ person, given: open }];
  });
}

function idOf(written: WrittenAs): string {
  switch (written.as) {
    case 'action':
      return written.action;
    case 'decision':
      return written.decision;
    case 'followUp':
      return written.followUp;
    case 'answer':
      return written.concern;
  }
}

const byId = <T extends { id: string }>(records: readonly T[]) => {
  const found = new Map(records.map((record) => [record.id, record]));
  return (id: string | null) => (id === null ? undefined : found.get(id));
};

/** Finds the records of a promise; what is made anew is given back as the same thing while it holds the same. */
function saidFinder(plan: PromiseSource, keep: Keep): (written: WrittenAs) => Said | null {
  const [actions, followUps, meetings] = [plan.actions, plan.followUps, plan.meetings] as const;
  const [action, followUp, meeting] = [byId(actions), byId(followUps), byId(meetings)];
  const [decision, concern] = [byId(plan.decisions), byId(plan.concerns)];
  const subjectOf = subjectFinder(plan);
  return (written) => {
    const id = idOf(written);
    const kept = (said: Said) => keep(`said ${id}`, said);
    switch (written.as) {
      case 'action': {
        const found = action(written.action);
        const looks = keep(
          `looks ${id}`,
          written.looks.flatMap((look) => followUp(look) ?? []),
        );
        const decided = meeting(written.meeting) ?? null;
        return found ? kept({ as: 'action', action: found, looks, meeting: decided }) : null;
      }
      case 'decision': {
        const found = decision(written.decision);
        const look = followUp(written.followUp) ?? null;
        const decided = meeting(written.meeting) ?? null;
        const { decidedAs } = written;
        return found
          ? kept({ as: 'decision', decision: found, followUp: look, meeting: decided, decidedAs })
          : null;
      }
      case 'followUp': {
        const [found, about] = [followUp(written.followUp), subjectOf(written.subject)];
        if (found === undefined || about === null) return null;
        return kept({ as: 'followUp', followUp: found, subject: keep(`subject ${id}`, about) });
      }
      case 'answer': {
        const found = concern(written.concern);
        return found ? kept({ as: 'answer', concern: found }) : null;
      }
    }
  };
}
