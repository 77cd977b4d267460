/** Where what was found stands: on its page, or in the history where it stands in the plan no more. */
import type { Evaluation, Plan, RecordRef } from '../api/bindings/plan';
import type { SearchHit } from '../api/bindings/reading';
import { fieldOf } from '../store/field';
import { pageOf, placeOfPicture, placeOfProposal, placeOfWords, type Place } from './pageOf';

export function placeOfHit(
  { record, field, standing }: Pick<SearchHit, 'record' | 'field' | 'standing'>,
  plan: Plan,
): Place {
  if (standing !== 'stands') return { page: 'history', about: record };
  const { kind, id } = record;
  const proposal = kind === 'proposal' ? plan.proposals.find((one) => one.id === id) : undefined;
  if (proposal) return placeOfProposal(proposal, plan.evaluations);
  const picture = kind === 'picture' ? plan.pictures.find((one) => one.id === id) : undefined;
  if (picture) return placeOfPicture(picture);
  return placeOfField(record, field, plan.evaluations);
}

/** Where a field of a record is written. */
export function placeOfField(
  record: RecordRef,
  field: string,
  evaluations: readonly Evaluation[],
): Place & { about: RecordRef } {
  if (fieldOf(record.kind, field)?.words !== true && record.kind !== 'evaluation') {
    return { page: pageOf[record.kind], about: record };
  }
  return { ...placeOfWords(record, field, evaluations), about: record };
}
