import type { PlanPage } from '../../navigation/navigation';
import type { Part } from '../plan/contents';

const elsewhere = {
  people: 'people',
  coordinator: 'people',
  othersContribution: 'people',
  consent: 'consents',
  sharing: 'consents',
} as const satisfies Partial<Record<Part, PlanPage>>;

type Elsewhere = keyof typeof elsewhere;

/** The page where a part of a point is written, while nothing stands there. */
export function pageFor(part: Part): (typeof elsewhere)[Elsewhere] | 'plan' {
  return part in elsewhere ? elsewhere[part as Elsewhere] : 'plan';
}
