/** The chapters of the simple view: at most five that the owner chose, and the rest under «Mer». */
import type { SimpleChapter } from '../api/bindings/plan';
import { fields } from '../api/registry';
import { usePlan } from '../store/usePlan';
import { planPages, type PlanPage } from './navigation';
import { foot, unlisted } from './chapters';

/** How many there is room for at once. */
export const mostFirst = 5;

/** As it is until the owner has chosen. */
const usual: readonly SimpleChapter[] = ['home', 'plan', 'everyday', 'people', 'crisisPlan'];

/** What the owner can choose among, in the order in which it stands. */
export const choosable: readonly SimpleChapter[] = fields.details.simpleChapters.choices;

/** The chapters that stand first, in order. */
export function firstChapters(chosen: readonly SimpleChapter[]): readonly SimpleChapter[] {
  const wanted = chosen.length === 0 ? usual : chosen;
  return choosable.filter((chapter) => wanted.includes(chapter));
}

/** The chapters that stand first, and those that are found under «Mer». */
export function useSimpleChapters(): { first: readonly PlanPage[]; more: readonly PlanPage[] } {
  const { plan } = usePlan();
  const first: readonly PlanPage[] = firstChapters(plan.details.simpleChapters);
  const more = planPages.filter((page) => !unlisted.includes(page) && !first.includes(page));
  return { first, more: [...more.filter((page) => !foot.includes(page)), ...foot] };
}
