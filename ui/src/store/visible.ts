/** The plan as pages show it: without what is removed and what hangs under it, in the order people have put it. */
import type { Goal, Person, Plan } from '../api/bindings/plan';
import type { GoalPlace } from '../api/bindings/reading';

/** Proposals here are the open ones. */
export interface VisiblePlan extends Omit<Plan, 'voices'> {
  /** «1», «1.2», by goal. */
  goalNumbers: ReadonlyMap<string, string>;
}

const byRank = (a: { rank: number; id: string }, b: { rank: number; id: string }) =>
  a.rank - b.rank || (a.id < b.id ? -1 : 1);

/** The goals in sight, each under the goal that core shows it under. */
function standing(goals: readonly Goal[], places: readonly GoalPlace[]): Goal[] {
  const under = new Map(places.map(({ goal, under }) => [goal, under]));
  const shown = goals.flatMap((goal) => {
    const parent = under.get(goal.id);
    if (parent === undefined) return [];
    return [parent === goal.parent ? goal : { ...goal, parent }];
  });
  return shown.sort(byRank);
}

const kept = <T extends { removed: boolean }>(records: readonly T[]) =>
  records.filter((record) => !record.removed);

/** Dated ones first, in time; then those with a rough date only. */
const byDay =
  <T extends { id: string }>(dayOf: (record: T) => string | null) =>
  (a: T, b: T) => {
    const [first, second] = [dayOf(a) ?? '9999', dayOf(b) ?? '9999'];
    if (first !== second) return first < second ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };

const ranked = <T extends { removed: boolean; rank: number; id: string }>(records: readonly T[]) =>
  kept(records).sort(byRank);

const dated = <T extends { removed: boolean; on: string | null; id: string }>(
  records: readonly T[],
) => kept(records).sort(byDay<T>(({ on }) => on));

/** `places`: where core puts the goals that are in sight. */
export function visible(plan: Plan, places: readonly GoalPlace[]): VisiblePlan {
  const goals = standing(plan.goals, places);
  const goalNumbers = new Map(places.map(({ goal, number }) => [goal, number]));
  const [isGoal, isMeeting] = [among(goals), among(kept(plan.meetings))];
  const isEveryday = among(kept(plan.everydayGoals));
  const actions = ranked(plan.actions).filter(({ goal }) => isGoal(goal));
  const isAction = among(actions);
  const records = {
    people: ranked(plan.people),
    appointments: kept(plan.appointments).sort(byDay(({ from }) => from)),
    matters: ranked(plan.matters),
    goals,
    evaluations: dated(plan.evaluations).filter(
      ({ goal, everyday }) => isGoal(goal) || isEveryday(everyday),
    ),
    everydayGoals: ranked(plan.everydayGoals),
    actions,
    resources: ranked(plan.resources),
    needs: ranked(plan.needs),
    concerns: ranked(plan.concerns),
    cooperation: ranked(plan.cooperation),
    followUps: kept(plan.followUps)
      .filter(({ goal, action }) => goal === null || isGoal(goal) || action !== null)
      .filter(({ action }) => action === null || isAction(action))
      .sort(byDay(({ due }) => due)),
    meetings: dated(plan.meetings),
    agendaItems: ranked(plan.agendaItems).filter(({ meeting }) => isMeeting(meeting)),
    decisions: ranked(plan.decisions).filter(({ meeting }) => isMeeting(meeting)),
    crisisSteps: ranked(plan.crisisSteps),
    careWishes: ranked(plan.careWishes),
    weeklyEvents: ranked(plan.weeklyEvents),
    diaryEntries: dated(plan.diaryEntries),
    otherPlans: ranked(plan.otherPlans),
    consents: ranked(plan.consents),
    leftBlanks: kept(plan.leftBlanks),
    surveys: dated(plan.surveys),
    goodExamples: kept(plan.goodExamples),
    participation: ranked(plan.participation),
  };
  const { details, disagreements } = plan;
  const isShown = among([[details], ...Object.values(records)].flat());
  const proposals = kept(plan.proposals).filter(
    ({ state, about }) => state === 'open' && isShown(about),
  );
  return { details, ...records, goalNumbers, proposals, disagreements };
}

function among(records: readonly { id: string }[]): (id: string | null) => boolean {
  const ids = new Set(records.map(({ id }) => id));
  return (id) => id !== null && ids.has(id);
}

/** The one whose plan it is: core sees to it that there is exactly one. */
export function ownerOf(plan: Pick<Plan, 'people'>): Person {
  const owner = plan.people.find((person) => person.roles.includes('owner'));
  if (owner === undefined) throw new Error('a plan without an owner');
  return owner;
}
