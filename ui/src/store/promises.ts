/** What was promised, by the one who answers for it: actions, decisions of meetings, follow-ups, answers to concerns. */
import type {
  Action,
  Concern,
  Decision,
  FollowUp,
  Meeting,
  Person,
  Plan,
  YesNo,
} from '../api/bindings/plan';
import type { Day } from '../i18n/day';
import { subjectFinder, type Subject } from './agenda';
import { needsAnswer } from './concerns';
import { keepNothing, type Keep } from './keep';

/** How a promise stands: it should have been kept by now, the owner needs more, it waits, it is kept, or it rests. */
export type Standing = 'late' | 'more' | 'waits' | 'kept' | 'rests';

const turn: Record<Standing, number> = { late: 0, more: 1, waits: 2, kept: 3, rests: 4 };

/** What the promise is written down as. */
export type Said =
  | { as: 'action'; action: Action; looks: readonly FollowUp[]; meeting: Meeting | null }
  | { as: 'decision'; decision: Decision; followUp: FollowUp | null; meeting: Meeting | null }
  | { as: 'followUp'; followUp: FollowUp; subject: Subject | null }
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
  standing: Standing;
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
export function isOpen({ standing }: Given): boolean {
  return standing === 'late' || standing === 'more' || standing === 'waits';
}

/**
 * Those with something late come first, then those whose promise is due soonest; what nobody answers for, last. Of
 * everyone: a promise is not gone because whoever gave it is no longer in the plan. `keep` is for those who draw it.
 */
export function promisesOf(
  plan: PromiseSource,
  everyone: readonly Person[],
  today: Day,
  keep: Keep = keepNothing,
): Promised[] {
  const given = allGiven(plan, today)
    .map((one) => keep(one.id, { ...one, said: keepSaid(one, keep) }))
    .sort(inTurn);
  return [...everyone, null]
    .map((person) => ({
      person,
      given: given.filter(({ responsible }) => responsible === (person?.id ?? null)),
    }))
    .filter((promised) => promised.given.length > 0)
    .sort((a, b) => Number(a.person === null) - Number(b.person === null) || byFirst(a, b));
}

/** Only what people have to do, for a short list: a concern that needs more is told as a concern. */
export function openPromisesOf(
  plan: PromiseSource,
  everyone: readonly Person[],
  today: Day,
): (Promised & { person: Person })[] {
  const toDo = (given: Given) => isOpen(given) && given.said.as !== 'answer';
  return promisesOf(plan, everyone, today).flatMap(({ person, given }) => {
    const open = given.filter(toDo);
    return person === null || open.length === 0 ? [] : [{ person, given: open }];
  });
}

/** What is made anew within a promise, as the same thing while it holds the same. */
function keepSaid({ id, said }: Given, keep: Keep): Said {
  if (said.as === 'action') {
    return keep(`said ${id}`, { ...said, looks: keep(`looks ${id}`, said.looks) });
  }
  if (said.as !== 'followUp' || said.subject === null) return keep(`said ${id}`, said);
  return keep(`said ${id}`, { ...said, subject: keep(`subject ${id}`, said.subject) });
}

function allGiven(plan: PromiseSource, today: Day): Given[] {
  const actions = new Map(plan.actions.map((action) => [action.id, action]));
  const followUps = new Map(plan.followUps.map((followUp) => [followUp.id, followUp]));
  const meetings = new Map(plan.meetings.map((meeting) => [meeting.id, meeting]));
  const subjectOf = subjectFinder(plan);
  const meetingOf = ({ meeting }: Decision) => meetings.get(meeting) ?? null;
  const became = plan.decisions.filter(({ action }) => action !== null && actions.has(action));
  const decided = plan.decisions.filter((decision) => !became.includes(decision));
  // Told by the decision, which says what is to be done.
  const told = new Set(decided.flatMap(({ followUp }) => followUp ?? []));
  const own = plan.followUps.filter(
    (followUp) => !told.has(followUp.id) && isOwnPromise(followUp, actions),
  );
  const looksOf = (action: Action) =>
    plan.followUps.filter(
      (followUp) =>
        followUp.action === action.id && !told.has(followUp.id) && !own.includes(followUp),
    );
  return [
    ...plan.actions.flatMap((action) => {
      const decision = became.find((one) => one.action === action.id);
      if (action.responsible === null && decision === undefined) return [];
      const meeting = decision ? meetingOf(decision) : null;
      const given = ofAction({ as: 'action', action, looks: looksOf(action), meeting }, today);
      // Whoever answers for the decision answers for what it became, until another does.
      return [{ ...given, responsible: given.responsible ?? decision?.responsible ?? null }];
    }),
    ...decided.map((decision) => {
      const followUp = followUps.get(decision.followUp ?? '') ?? null;
      return ofDecision(
        { as: 'decision', decision, followUp, meeting: meetingOf(decision) },
        today,
      );
    }),
    ...own.map((followUp) => ofFollowUp(followUp, subjectOf(followUp), today)),
    ...plan.concerns.filter(({ answer }) => answer !== '').map(ofAnswer),
  ];
}

/** Somebody else than the action's responsible has promised to look at it. */
function isOwnPromise(followUp: FollowUp, actions: ReadonlyMap<string, Action>): boolean {
  if (followUp.responsible === null) return false;
  return actions.get(followUp.action ?? '')?.responsible !== followUp.responsible;
}

function ofAction(said: Extract<Said, { as: 'action' }>, today: Day): Given {
  const { action, looks } = said;
  const waiting = looks.filter(({ state }) => state === 'waiting').map(({ due }) => due);
  const due = earliest([action.to, ...waiting]);
  const isLook = due !== action.to;
  const isDone = action.state === 'done' || action.state === 'stopped';
  const standing = standingOf(isDone, action.needsMore, due, today);
  return { id: action.id, said, responsible: action.responsible, due, isLook, standing };
}

function ofDecision(said: Extract<Said, { as: 'decision' }>, today: Day): Given {
  const { decision, followUp } = said;
  const due = earliest([decision.due, followUp?.state === 'waiting' ? followUp.due : null]);
  const isDone = stateOfDecision(said) !== 'waiting';
  const standing = standingOf(isDone, decision.needsMore, due, today);
  const isLook = due !== decision.due;
  return { id: decision.id, said, responsible: decision.responsible, due, isLook, standing };
}

/** What became of a decision: told on it, or on the follow-up it became. */
export function stateOfDecision({ decision, followUp }: Extract<Said, { as: 'decision' }>) {
  return decision.state === 'waiting' ? (followUp?.state ?? 'waiting') : decision.state;
}

function ofFollowUp(followUp: FollowUp, subject: Subject | null, today: Day): Given {
  const { id, due, responsible, state } = followUp;
  const standing = state === 'waiting' ? standingOf(false, null, due, today) : 'rests';
  return {
    id,
    said: { as: 'followUp', followUp, subject },
    responsible,
    due,
    isLook: true,
    standing,
  };
}

function ofAnswer(concern: Concern): Given {
  const { id, answeredBy, answeredOn, state } = concern;
  const standing = state === 'settled' ? 'rests' : needsAnswer(concern) ? 'more' : 'kept';
  return {
    id,
    said: { as: 'answer', concern },
    responsible: answeredBy,
    due: answeredOn,
    isLook: false,
    standing,
  };
}

function standingOf(
  isDone: boolean,
  needsMore: YesNo | null,
  due: Day | null,
  today: Day,
): Standing {
  if (!isDone && due !== null && due < today) return 'late';
  if (needsMore === 'yes') return 'more';
  if (!isDone) return 'waits';
  return needsMore === 'no' ? 'rests' : 'kept';
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function inTurn(a: Given, b: Given): number {
  const soonest = (a.due ?? '9999').localeCompare(b.due ?? '9999');
  // What is behind people is read newest first.
  return turn[a.standing] - turn[b.standing] || (isOpen(a) ? soonest : -soonest);
}

function byFirst(a: Promised, b: Promised): number {
  const [first, second] = [a.given[0], b.given[0]];
  return first && second ? inTurn(first, second) : 0;
}
