/** What is chosen to be seen of the plan, and what is kept back, in words. */
import type { Consent, Plan } from '../../api/bindings/plan';
import type { Names } from '../../records/useNames';
import { thingName } from '../../records/thingName';

/** The lists of a consent that say what is seen, and those that keep back. */
export const given = { chapters: 'chapters', areas: 'areas', records: 'records' } as const;
export const keptBack = {
  chapters: 'butChapters',
  areas: 'butAreas',
  records: 'butRecords',
} as const;

export type Lists = typeof given | typeof keptBack;

export function hasTopics({ everything, chapters, areas, records }: Consent): boolean {
  return everything || chapters.length > 0 || areas.length > 0 || records.length > 0;
}

/** Each chapter, part of life and record in a consent's lists, by what it is called. */
export function topicNames(consent: Consent, lists: Lists, plan: Plan, names: Names): string[] {
  const choice = (field: string) => (word: string) => names.choice('consent', field, word);
  return [
    ...consent[lists.chapters].map(choice(lists.chapters)),
    ...consent[lists.areas].map(choice(lists.areas)),
    ...consent[lists.records].flatMap((id) => thingName(plan, id) ?? []),
  ];
}
