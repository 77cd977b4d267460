/** What a record is called: its own words, shortened, whether it is still in the plan or not. */
import type { Plan } from '../../api/bindings/Plan';

const longest = 60;

function shortened(words: string): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

/** Null when there is nothing to call it. */
export function recordName(plan: Plan, id: string): string | null {
  const words =
    plan.people.find((person) => person.id === id)?.name ??
    plan.matters.find((matter) => matter.id === id)?.text ??
    plan.goals.find((goal) => goal.id === id)?.title ??
    plan.actions.find((action) => action.id === id)?.what ??
    plan.resources.find((resource) => resource.id === id)?.text ??
    aboutFollowUp(plan, id) ??
    plan.proposals.find((proposal) => proposal.id === id)?.text ??
    (plan.details.id === id ? plan.details.title : undefined);
  return words === undefined || words.trim() === '' ? null : shortened(words.trim());
}

/** A follow-up is known by what is followed up. */
function aboutFollowUp(plan: Plan, id: string): string | undefined {
  const followUp = plan.followUps.find((one) => one.id === id);
  const about = followUp?.action ?? followUp?.goal;
  return about == null ? undefined : (recordName(plan, about) ?? undefined);
}
