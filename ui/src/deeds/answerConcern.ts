/** Somebody answers a concern, or it comes to rest. */
import type { Concern, ConcernState, Edit } from '../api/bindings/plan';
import { nextStates } from '../api/registry';
import type { Day } from '../i18n/day';

export interface Answering {
  by: string | null;
  on: Day;
}

/** The answer stands as written; a new one is checked by the owner anew. */
export function answeredEdits(concern: Concern, { by, on }: Answering): Edit[] {
  const values = {
    state: 'answered',
    answeredBy: by,
    answeredOn: on,
    gotAnswer: null,
    gotAnswerOn: null,
    needsMore: null,
  } as const;
  return Object.entries(values)
    .filter(([field, value]) => concern[field as keyof typeof values] !== value)
    .map(([field, value]) => ({ edit: 'change', kind: 'concern', id: concern.id, field, value }));
}

/** What puts a concern in a state, when that can follow. */
export function concernStateEdits(concern: Concern, state: ConcernState): Edit[] {
  if (!nextStates.concern[concern.state].includes(state)) return [];
  return [{ edit: 'change', kind: 'concern', id: concern.id, field: 'state', value: state }];
}
