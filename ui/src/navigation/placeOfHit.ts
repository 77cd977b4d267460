/** Where what was found stands: on its page, or in the history where it stands in the plan no more. */
import type { Plan } from '../api/bindings/plan';
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
  if (fieldOf(kind, field)?.words !== true && kind !== 'evaluation') {
    return { page: pageOf[kind], about: record };
  }
  return placeOfWords(record, field, plan.evaluations);
}
