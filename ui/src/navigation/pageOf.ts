/** Where in the plan a record stands, and where words about it are answered. */
import type { Evaluation, Kind, Picture, Proposal, RecordRef } from '../api/bindings/plan';
import type { PlanPage } from './navigation';

/** The page where the records of each kind stand. Kinds come in the order one meets them in the plan. */
export const pageOf: Record<Kind, PlanPage> = {
  details: 'plan',
  matter: 'plan',
  resource: 'plan',
  goal: 'plan',
  action: 'plan',
  evaluation: 'plan',
  need: 'plan',
  concern: 'plan',
  cooperation: 'plan',
  otherPlan: 'plan',
  participation: 'plan',
  followUp: 'followUps',
  person: 'people',
  appointment: 'people',
  meeting: 'meetings',
  agendaItem: 'meetings',
  decision: 'meetings',
  crisisStep: 'crisisPlan',
  careWish: 'crisisPlan',
  everydayGoal: 'everyday',
  weeklyEvent: 'everyday',
  diaryEntry: 'diary',
  consent: 'consents',
  share: 'consents',
  leftBlank: 'points',
  survey: 'feedback',
  goodExample: 'feedback',
  proposal: 'plan',
  picture: 'plan',
};

/** A place a reader is led to. */
export interface Place {
  page: PlanPage;
  about?: RecordRef;
}

/** Where the slip of a proposal lies, beside the words it is about. */
export function placeOfProposal(
  { aboutKind, about, field }: Pick<Proposal, 'aboutKind' | 'about' | 'field'>,
  evaluations: readonly Pick<Evaluation, 'id' | 'everyday'>[],
): Place {
  if (about === null || !isKind(aboutKind)) return { page: 'plan' };
  return placeOfWords({ kind: aboutKind, id: about }, field, evaluations);
}

/** Where somebody's words in a field stand. */
export function placeOfWords(
  about: RecordRef,
  field: string,
  evaluations: readonly Pick<Evaluation, 'id' | 'everyday'>[],
): Place {
  if (isOfPromise(about.kind, field)) return { about, page: 'commitments' };
  const judged = evaluations.find(({ id }) => id === about.id);
  return { about, page: judged?.everyday ? 'everyday' : pageOf[about.kind] };
}

/** A picture stands at what it is of; the plan's own on the front page. */
export function placeOfPicture({ person, matter, weeklyEvent }: Picture): Place {
  if (person !== null) return { page: 'people', about: { kind: 'person', id: person } };
  if (matter !== null) return { page: 'plan', about: { kind: 'matter', id: matter } };
  if (weeklyEvent === null) return { page: 'home' };
  return { page: 'everyday', about: { kind: 'weeklyEvent', id: weeklyEvent } };
}

/** Words that are written, and read, only where promises are held against what happened. */
function isOfPromise(kind: Kind, field: string): boolean {
  if (kind === 'concern') return field === 'answer' || field === 'moreNote';
  return kind === 'action' || kind === 'decision';
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(pageOf, kind);
}
