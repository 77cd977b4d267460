/** What a record is called: its own words, shortened, whether it is still in the plan or not. */
import type { Language } from '../i18n/language';
import type { Plan } from '../api/bindings/plan';
import { listOf, type ListedKind } from '../api/registry';
import { longDay } from '../i18n/dates';
import { readDay } from '../i18n/day';

const longest = 60;

function shortened(words: string): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

/** The fields that say what a record of each kind is, the best first; none where only another record tells. */
const says: Record<ListedKind, readonly string[]> = {
  person: ['name'],
  appointment: [],
  matter: ['text'],
  goal: ['title'],
  evaluation: [],
  everydayGoal: ['what'],
  action: ['what'],
  resource: ['text'],
  need: ['text'],
  concern: ['text'],
  cooperation: ['withWhom', 'about'],
  followUp: [],
  meeting: ['title'],
  agendaItem: ['text'],
  decision: ['text'],
  crisisStep: ['text'],
  careWish: ['text'],
  weeklyEvent: ['what'],
  diaryEntry: ['text'],
  otherPlan: ['name'],
  consent: [],
  leftBlank: [],
  survey: [],
  goodExample: ['topic'],
  proposal: ['text'],
};

/** The fields that name the record it is about, where it says nothing itself. */
const isAbout: Partial<Record<ListedKind, readonly string[]>> = {
  appointment: ['person'],
  evaluation: ['goal', 'everyday'],
  followUp: ['action', 'goal'],
  crisisStep: ['person'],
  careWish: ['person'],
  consent: ['person'],
};

/** The field with the day that names it, where nothing else does. */
const isOf: Partial<Record<ListedKind, string>> = { meeting: 'on', survey: 'on' };

const kinds = Object.keys(listOf) as ListedKind[];

/** Null when there is nothing to call it. */
export function recordName(plan: Plan, id: string, language: Language): string | null {
  if (plan.details.id === id) return plan.details.title.trim() || null;
  for (const kind of kinds) {
    const record = plan[listOf[kind]].find((one) => one.id === id);
    if (record) return nameOf(plan, kind, record, language);
  }
  return null;
}

function nameOf(plan: Plan, kind: ListedKind, record: object, language: Language): string | null {
  const fields = record as Record<string, unknown>;
  const filled = (field: string) => {
    const value = fields[field];
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  };
  const [words] = says[kind].flatMap(filled);
  if (words !== undefined) return shortened(words);
  const [about] = (isAbout[kind] ?? []).flatMap(filled);
  if (about !== undefined) return recordName(plan, about, language);
  const day = isOf[kind] && fields[isOf[kind]];
  return typeof day === 'string' && readDay(day) ? longDay(day, language) : null;
}
