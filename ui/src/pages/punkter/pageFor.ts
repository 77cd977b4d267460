import type { Part } from '../plan/contents';

/** The page where a part of a point is written, while nothing stands there. */
export function pageFor(part: Part): 'folk' | 'plan' | 'samtykke' {
  switch (part) {
    case 'people':
    case 'coordinator':
    case 'othersContribution':
      return 'folk';
    case 'consent':
    case 'sharing':
      return 'samtykke';
    default:
      return 'plan';
  }
}
