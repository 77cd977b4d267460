/** A consent is given. */
import type { Consent, Edit } from '../api/bindings/plan';
import { rankAfter } from '../records/list/rank';
import type { Day } from '../i18n/day';

/** A consent given today, by the one who most likely gives it. */
export function giveEdit(
  id: string,
  consents: readonly Consent[],
  fields: Partial<Consent>,
  given: { on: Day; by: string | undefined },
): Edit {
  const by = given.by ?? null;
  const first = { givenOn: given.on, givenBy: by, rank: rankAfter(consents), ...fields };
  return { edit: 'add', kind: 'consent', id, fields: first };
}
