/** What a record is called: its own words, shortened, whether it is still in the plan or not. */
import type { Language } from '../i18n/language';
import type { Plan } from '../api/bindings/plan';
import { listOf, naming, type ListedKind } from '../api/registry';
import { longDay } from '../i18n/dates';
import { readDay } from '../i18n/day';

const longest = 60;

function shortened(words: string): string {
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}

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
  const { own, about, day } = naming[kind];
  const [words] = own.flatMap(filled);
  if (words !== undefined) return shortened(words);
  for (const other of about.flatMap(filled)) {
    const name = recordName(plan, other, language);
    if (name !== null) return name;
  }
  const [on] = day === null ? [] : filled(day);
  return on !== undefined && readDay(on) ? longDay(on, language) : null;
}
