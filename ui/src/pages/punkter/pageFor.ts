import type { PlanPage } from '../../frame/navigation';
import type { Part } from '../plan/contents';

const elsewhere = {
  people: 'folk',
  coordinator: 'folk',
  othersContribution: 'folk',
  consent: 'samtykke',
  sharing: 'samtykke',
} as const satisfies Partial<Record<Part, PlanPage>>;

type Elsewhere = keyof typeof elsewhere;

/** The page where a part of a point is written, while nothing stands there. */
export function pageFor(part: Part): (typeof elsewhere)[Elsewhere] | 'plan' {
  return part in elsewhere ? elsewhere[part as Elsewhere] : 'plan';
}
