/** What is worth saying about a plan without being wrong: a closed list, told quietly where it belongs. */
import type { Action, Meeting, Person, Plan, Role } from '../api/bindings/plan';
import type { Day } from '../i18n/day';
import { ages, birthday, guardianshipOf } from './age';
import type { VisiblePlan } from './visible';

export type PlanNotice =
  /** An adult has a guardian, and nothing says what the guardian answers for. */
  | { notice: 'guardianWithoutReason'; guardian: Person }
  | { notice: 'turnsSixteen'; on: Day }
  | { notice: 'turnsEighteen'; on: Day }
  /** Who answers for an action that is not ended is no longer in the plan. */
  | { notice: 'responsibleRemoved'; action: Action; person: Person }
  /** A meeting is planned, and nobody is invited. */
  | { notice: 'meetingWithoutInvited'; meeting: Meeting }
  | { notice: 'coordinatorMissing' };

export type NoticeSource = Pick<VisiblePlan, 'details' | 'people' | 'actions' | 'meetings'>;

const coordinators: readonly Role[] = ['coordinator', 'childCoordinator'];

const has = (person: Person, role: Role) => person.roles.includes(role);

/** `everyone`: the plan's people, those who are removed too. */
export function noticesOf(plan: NoticeSource, everyone: Plan['people'], today: Day): PlanNotice[] {
  return [
    ...coordinatorMissing(plan),
    ...comingOfAge(plan, today),
    ...guardians(plan, today),
    ...responsibleRemoved(plan, everyone),
    ...withoutInvited(plan),
  ];
}

/** Whoever has left, or stands on the map alone, does not coordinate. */
function coordinatorMissing({ people }: NoticeSource): PlanNotice[] {
  const isThere = people.some(
    ({ roles, active, onlyOnMap }) =>
      active && !onlyOnMap && roles.some((role) => coordinators.includes(role)),
  );
  return isThere ? [] : [{ notice: 'coordinatorMissing' }];
}

/** Birthdays that fall inside the plan period, and are not behind us. */
function comingOfAge({ people, details }: NoticeSource, today: Day): PlanNotice[] {
  const born = people.find((person) => has(person, 'owner'))?.born ?? null;
  if (born === null) return [];
  const { periodFrom, periodTo } = details;
  const isAhead = (on: Day | null): on is Day =>
    on !== null &&
    on >= (periodFrom ?? today) &&
    on >= today &&
    periodTo !== null &&
    on <= periodTo;
  const [sixteen, eighteen] = [birthday(born, ages.consents), birthday(born, ages.adult)];
  return [
    ...(isAhead(sixteen) ? [{ notice: 'turnsSixteen' as const, on: sixteen }] : []),
    ...(isAhead(eighteen) ? [{ notice: 'turnsEighteen' as const, on: eighteen }] : []),
  ];
}

function guardians({ people }: NoticeSource, today: Day): PlanNotice[] {
  const owner = people.find((person) => has(person, 'owner'));
  const age = guardianshipOf(owner?.born ?? null, today);
  // Most owners are adults, and their plans do not say when they were born.
  if (age === 'under16' || age === 'from16') return [];
  return people
    .filter((person) => has(person, 'guardian') && person.mandate.trim() === '')
    .map((guardian) => ({ notice: 'guardianWithoutReason', guardian }));
}

function responsibleRemoved({ actions }: NoticeSource, everyone: Plan['people']): PlanNotice[] {
  const gone = new Map(everyone.filter(({ removed }) => removed).map((one) => [one.id, one]));
  return actions.flatMap((action) => {
    const person = action.responsible === null ? undefined : gone.get(action.responsible);
    const isOpen = action.state === 'planned' || action.state === 'underWay';
    return person && isOpen ? [{ notice: 'responsibleRemoved', action, person }] : [];
  });
}

function withoutInvited({ meetings }: NoticeSource): PlanNotice[] {
  return meetings
    .filter(({ state, invited }) => state === 'planned' && invited.length === 0)
    .map((meeting) => ({ notice: 'meetingWithoutInvited', meeting }));
}
