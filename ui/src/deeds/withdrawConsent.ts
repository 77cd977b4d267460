/** A consent is taken back. */
import type { Consent, Edit } from '../api/bindings/plan';
import type { Day } from '../i18n/day';

/** Takes a consent back, or lets it hold again. */
export function withdrawEdit({ id }: Consent, on: Day | null): Edit {
  return { edit: 'change', kind: 'consent', id, field: 'withdrawnOn', value: on };
}
