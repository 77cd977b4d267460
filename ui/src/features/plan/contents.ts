/**
 * The nine points of the regulation on individual plans, by their letters: what the plan says about each, and what it
 * does not say yet. Nothing is counted together: a point is a question, and an empty answer can be meant.
 */
import type { Consent, LeftBlank, Person, Point, RecordRef, Role } from '../../api/bindings/plan';
import type { ListedKind } from '../../api/registry';
import type { VisiblePlan } from '../../store/visible';
import type { Day } from '../../i18n/day';

/** What each point asks for, in the order it is said. */
const asked = {
  a: ['goals', 'resources', 'needs'],
  b: ['people'],
  c: ['coordinator'],
  d: ['ownContribution', 'othersContribution'],
  e: ['actions', 'extent', 'responsible'],
  f: ['how'],
  g: ['period', 'nextRevision'],
  h: ['consent', 'sharing'],
  i: ['cooperation'],
} as const satisfies Record<Point, readonly string[]>;

export type Part = (typeof asked)[Point][number];

/** Something the plan tells: how many records tell it, and the first of them. */
export interface ToldPart {
  part: Part;
  count: number;
  where: RecordRef;
}

/** Something the plan does not tell, and the record that lacks it, if it is one. */
export interface MissingPart {
  part: Part;
  where: RecordRef | null;
  /** It was told, by a consent that has run out. */
  expired?: { until: Day; person: string | null };
}

export interface PointInPlan {
  point: Point;
  told: ToldPart[];
  missing: MissingPart[];
  /** It stands empty on purpose; two copies of a plan can each have said why. */
  leftBlank: LeftBlank[];
  /** Everything it asks for is there. */
  isTold: boolean;
}

/** The points in order. */
export const points = Object.keys(asked) as Point[];

export function pointsOf(plan: VisiblePlan, today: Day): PointInPlan[] {
  const tellers = tellersOf(plan, today);
  const expired = expiredIn(plan, today);
  const isNamed = namedIn(plan);
  const unanswered = openActions(plan).filter(({ responsible }) => !isNamed(responsible));
  const [lacking = null] = refs('action', unanswered);
  return points.map((point) => {
    const parts: readonly Part[] = asked[point];
    const told = parts.flatMap((part): ToldPart[] => {
      const [where] = tellers[part];
      return where === undefined ? [] : [{ part, count: tellers[part].length, where }];
    });
    const missing = parts.flatMap((part): MissingPart[] => {
      const ranOut = expired.filter((one) => one.part === part);
      if (tellers[part].length > 0 || ranOut.length > 0) return ranOut;
      return [{ part, where: part === 'responsible' ? lacking : null }];
    });
    const leftBlank = plan.leftBlanks.filter((one) => one.point === point);
    return { point, told, missing, leftBlank, isTold: missing.length === 0 };
  });
}

const stands =
  (today: Day) =>
  ({ until, withdrawnOn }: Consent) =>
    withdrawnOn === null && (until === null || until >= today);

/** The consents that ran out and were not given again, to the plan and to sharing with each. */
function expiredIn({ consents }: VisiblePlan, today: Day): MissingPart[] {
  const standing = consents.filter(stands(today));
  return consents.flatMap(({ id, sort, person, until, withdrawnOn }): MissingPart[] => {
    if (withdrawnOn !== null || until === null || until >= today) return [];
    const again = standing.some((one) => one.sort === sort && one.person === person);
    if (again) return [];
    const part = sort === 'plan' ? 'consent' : 'sharing';
    return [{ part, where: { kind: 'consent', id }, expired: { until, person } }];
  });
}

/** Whether somebody is in the plan and may be named in its documents, as core reckons in `plan/points.rs`. */
function namedIn({ people }: VisiblePlan): (person: string | null) => boolean {
  const ids = new Set(people.filter(({ onlyOnMap }) => !onlyOnMap).map(({ id }) => id));
  return (person) => person !== null && ids.has(person);
}

/** The records that tell each part. */
function tellersOf(plan: VisiblePlan, today: Day): Record<Part, RecordRef[]> {
  const { details, actions } = plan;
  const isNamed = namedIn(plan);
  const onPaper = plan.people.filter(({ onlyOnMap }) => !onlyOnMap);
  const others = onPaper.filter((person) => !isOwner(person));
  const consents = plan.consents.filter(stands(today));
  const about: RecordRef = { kind: 'details', id: details.id };
  const isAnswered = openActions(plan).every(({ responsible }) => isNamed(responsible));
  return {
    goals: refs('goal', plan.goals),
    resources: refs(
      'resource',
      plan.resources.filter(({ text }) => says(text)),
    ),
    needs: refs(
      'need',
      plan.needs.filter(({ text }) => says(text)),
    ),
    people: refs(
      'person',
      others.filter(({ active }) => active),
    ),
    coordinator: refs(
      'person',
      onPaper.filter((person) => person.active && isCoordinator(person)),
    ),
    ownContribution: ownContributions(plan),
    othersContribution: refs('person', others.filter(contributes)),
    actions: refs('action', actions),
    extent: refs(
      'action',
      actions.filter(({ extent }) => says(extent)),
    ),
    responsible: isAnswered
      ? refs(
          'action',
          actions.filter(({ responsible }) => isNamed(responsible)),
        )
      : [],
    how: refs(
      'action',
      actions.filter(({ how }) => says(how)),
    ),
    period: details.periodFrom !== null && details.periodTo !== null ? [about] : [],
    nextRevision: details.nextRevision === null ? [] : [about],
    consent: refs(
      'consent',
      consents.filter(({ sort }) => sort === 'plan'),
    ),
    sharing: refs(
      'consent',
      consents.filter(({ sort, person }) => sort === 'sharing' && isNamed(person)),
    ),
    cooperation: refs('cooperation', plan.cooperation),
  };
}

/** The owner contributes by saying so, and by answering for something that is done. */
function ownContributions({ people, resources, actions }: VisiblePlan): RecordRef[] {
  const owners = people.filter(isOwner);
  const ids = new Set<string | null>(owners.map(({ id }) => id));
  return [
    ...refs(
      'resource',
      resources.filter((one) => one.sort === 'contribution' && says(one.text)),
    ),
    ...refs('person', owners.filter(contributes)),
    ...refs(
      'action',
      actions.filter(({ responsible }) => ids.has(responsible)),
    ),
  ];
}

const openActions = ({ actions }: VisiblePlan) =>
  actions.filter(({ state }) => state === 'planned' || state === 'underWay');

const coordinators: readonly Role[] = ['coordinator', 'childCoordinator'];

const isOwner = ({ roles }: Person) => roles.includes('owner');

const isCoordinator = ({ roles }: Person) => roles.some((role) => coordinators.includes(role));

const contributes = ({ contribution }: Person) => says(contribution);

const says = (text: string) => text.trim() !== '';

const refs = (kind: ListedKind, records: readonly { id: string }[]): RecordRef[] =>
  records.map(({ id }) => ({ kind, id }));
