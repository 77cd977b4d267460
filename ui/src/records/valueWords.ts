/** What stands in a field, in words, whichever kind of field it is. */
import type { TFunction } from 'i18next';
import type { Kind, Plan } from '../api/bindings/plan';
import { longDay } from '../i18n/dates';
import { readDay } from '../i18n/day';
import type { Language } from '../i18n/language';
import { said } from '../i18n/said';
import { timeOfDay } from '../i18n/time';
import { fieldOf } from '../store/field';
import { recordName } from './recordName';

/** What stands in a field, in words, as core tells it too; null for nothing. */
export function valueWords(
  t: TFunction,
  plan: Plan,
  kind: Kind,
  field: string,
  value: unknown,
  language: Language,
): string | null {
  const choice = (word: string) => said(t, 'words', `choices.${kind}.${field}.${word}`) ?? word;
  const called = (id: string) => recordName(plan, id, language) ?? id;
  const holds = fieldOf(kind, field)?.holds ?? 'flag';
  if (typeof value === 'boolean') return said(t, 'words', `values.${value ? 'yes' : 'no'}`);
  if (Array.isArray(value)) {
    const one = holds === 'choices' ? choice : called;
    return value.map((word) => one(String(word))).join(', ') || null;
  }
  if (typeof value === 'number') {
    return holds === 'rating'
      ? said(t, 'words', 'values.rating', { rating: String(value) })
      : String(value);
  }
  if (typeof value !== 'string' || value.trim() === '') return null;
  switch (holds) {
    case 'choice':
    case 'optionalChoice':
      return choice(value);
    case 'date':
      return readDay(value) ? longDay(value, language) : value;
    case 'time':
      return timeOfDay(value, language);
    case 'reference':
    case 'anyReference':
      return called(value);
    case 'line':
    case 'prose':
    case 'choices':
    case 'references':
    case 'anyReferences':
    case 'flag':
    case 'rank':
    case 'rating':
      return value;
  }
}

/** Whether what stands in a field is what a person wrote, and nothing chosen or pointed to. */
export function isWordsOf(kind: Kind, field: string, value: unknown): boolean {
  const holds = fieldOf(kind, field)?.holds;
  const isText = holds === 'line' || holds === 'prose';
  return isText && typeof value === 'string' && value.trim() !== '';
}
