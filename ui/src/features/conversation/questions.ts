/** The eight questions of the conversation, in their order, and which records of the plan answer each. */
import type { Kind } from '../../api/bindings/plan';
import type { Ranked } from '../../records/list/rank';
import type { FirstValues } from '../../store/begun';
import type { VisiblePlan } from '../../store/visible';

export const questionKeys = [
  'matters',
  'goals',
  'resources',
  'people',
  'concerns',
  'needs',
  'refusals',
  'contributions',
] as const;

export type QuestionKey = (typeof questionKeys)[number];

/** One thing that was answered. */
export interface Answer extends Ranked {
  kind: Kind;
  /** The field its text stands in. */
  field: string;
  text: string;
  /** All of it, by field. */
  record: Readonly<Record<string, unknown>>;
}

export interface Question {
  kind: Kind;
  field: string;
  /** What an answer gets besides its text. */
  values: FirstValues;
  answers: (plan: VisiblePlan) => Answer[];
  /** Those a new answer is ranked among. */
  siblings: (plan: VisiblePlan) => readonly Ranked[];
}

/** The records as answers whose text stands in a field. */
export function answered(kind: Kind, field: string, records: readonly Ranked[]): Answer[] {
  return records.map((ranked) => {
    const record: Readonly<Record<string, unknown>> = { ...ranked };
    const text = record[field];
    const { id, rank } = ranked;
    return { id, rank, kind, field, text: typeof text === 'string' ? text : '', record };
  });
}

/** What shall not be: said about a thing, or only about someone. */
function refused({ cooperation }: VisiblePlan): Answer[] {
  return cooperation
    .filter(({ wanted }) => wanted === 'notWanted')
    .flatMap((record) => {
      const field = record.about.trim() === '' && record.withWhom !== '' ? 'withWhom' : 'about';
      return answered('cooperation', field, [record]);
    });
}

export const questions: Record<QuestionKey, Question> = {
  matters: {
    kind: 'matter',
    field: 'text',
    values: {},
    answers: ({ matters }) => answered('matter', 'text', matters),
    siblings: ({ matters }) => matters,
  },
  goals: {
    kind: 'goal',
    field: 'title',
    values: {},
    answers: (plan) => answered('goal', 'title', mainGoals(plan)),
    siblings: mainGoals,
  },
  resources: {
    kind: 'resource',
    field: 'text',
    values: { sort: 'strength' },
    answers: ({ resources }) =>
      answered(
        'resource',
        'text',
        resources.filter(({ sort }) => sort !== 'contribution'),
      ),
    siblings: ({ resources }) => resources,
  },
  people: {
    kind: 'person',
    field: 'name',
    values: { active: true },
    answers: ({ people }) =>
      answered(
        'person',
        'name',
        people.filter(({ roles, onlyOnMap }) => !roles.includes('owner') && !onlyOnMap),
      ),
    siblings: ({ people }) => people,
  },
  concerns: {
    kind: 'concern',
    field: 'text',
    values: {},
    answers: ({ concerns }) => answered('concern', 'text', concerns),
    siblings: ({ concerns }) => concerns,
  },
  needs: {
    kind: 'need',
    field: 'text',
    values: {},
    answers: ({ needs }) => answered('need', 'text', needs),
    siblings: ({ needs }) => needs,
  },
  refusals: {
    kind: 'cooperation',
    field: 'about',
    values: { wanted: 'notWanted' },
    answers: refused,
    siblings: ({ cooperation }) => cooperation,
  },
  contributions: {
    kind: 'resource',
    field: 'text',
    values: { sort: 'contribution' },
    answers: ({ resources }) =>
      answered(
        'resource',
        'text',
        resources.filter(({ sort }) => sort === 'contribution'),
      ),
    siblings: ({ resources }) => resources,
  },
};

function mainGoals({ goals }: VisiblePlan) {
  return goals.filter(({ parent }) => parent === null);
}
