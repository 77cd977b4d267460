/** What stands in a field, in words, whichever kind of field it is. */
import type { TFunction } from 'i18next';
import type { Kind, Plan } from '../api/bindings/plan';
import { longDay } from '../i18n/dates';
import { readDay } from '../i18n/day';
import type { Language } from '../i18n/language';
import { said } from '../i18n/said';
import { recordName } from './recordName';

/** Fields that say where a record lies and not what it says. */
export const places: readonly string[] = ['rank', 'removed', 'about', 'aboutKind', 'field', 'ink'];

/** What a choice is called; null when the field has no such choice. */
function choiceWords(t: TFunction, kind: Kind, field: string, word: string): string | null {
  return said(t, 'words', `choices.${kind}.${field}.${word}`);
}

/** What stands in a field, in words, as core tells it too; null for nothing. */
export function valueWords(
  t: TFunction,
  plan: Plan,
  kind: Kind,
  field: string,
  value: unknown,
  language: Language,
): string | null {
  const choice = (word: string) => choiceWords(t, kind, field, word);
  if (typeof value === 'boolean') return said(t, 'words', `values.${value ? 'yes' : 'no'}`);
  if (Array.isArray(value)) {
    const called = (word: string) => choice(word) ?? recordName(plan, word, language) ?? word;
    return value.map((word) => called(String(word))).join(', ') || null;
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (readDay(value)) return longDay(value, language);
  return choice(value) ?? recordName(plan, value, language) ?? value;
}

/** Whether what stands in a field is what a person wrote, and nothing chosen or pointed to. */
export function isWordsOf(
  t: TFunction,
  plan: Plan,
  kind: Kind,
  field: string,
  value: unknown,
  language: Language,
): boolean {
  return (
    typeof value === 'string' &&
    valueWords(t, plan, kind, field, value, language) === value &&
    choiceWords(t, kind, field, value) === null
  );
}
