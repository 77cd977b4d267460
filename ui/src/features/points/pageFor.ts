import type { PointPart } from '../../api/bindings/reading';
import type { PlanPage } from '../../navigation/navigation';

const elsewhere = {
  people: 'people',
  coordinatorOffered: 'people',
  othersContribution: 'people',
  consent: 'consents',
  sharing: 'consents',
} as const satisfies Partial<Record<PointPart, PlanPage>>;

type Elsewhere = keyof typeof elsewhere;

/** The page where a part of a point is written, while nothing stands there. */
export function pageFor(part: PointPart): (typeof elsewhere)[Elsewhere] | 'plan' {
  return part in elsewhere ? elsewhere[part as Elsewhere] : 'plan';
}
