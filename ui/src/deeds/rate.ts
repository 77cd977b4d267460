/** The owner says with a number how far something has come. */
import type { Edit } from '../api/bindings/plan';
import type { Day } from '../i18n/day';
import type { Judged } from '../store/evaluations';

/** The first number of a day. */
export function addRating(id: string, judged: Judged, on: Day, rating: number): Edit {
  return { edit: 'add', kind: 'evaluation', id, fields: { ...judged, on, rating } };
}

export function changeRating(id: string, rating: number): Edit {
  return { edit: 'change', kind: 'evaluation', id, field: 'rating', value: rating };
}
