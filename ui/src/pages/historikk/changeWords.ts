/** One field's change in words: what the field is called, and what stood there before and after. */
import type { TFunction } from 'i18next';
import type { HistoryChange } from '../../api/bindings/HistoryChange';
import type { Kind } from '../../api/bindings/Kind';
import type { Plan } from '../../api/bindings/Plan';
import { longDay } from '../../words/dates';
import { readDay } from '../../words/day';
import type { Language } from '../../words/language';
import { said } from '../../words/said';
import { recordName } from './recordName';

export interface ChangeWords {
  field: string;
  /** Null when there was nothing. */
  before: string | null;
  after: string | null;
  /** What a person wrote, to stand between quotation marks. */
  quoted: boolean;
}

/** What a choice is called; null when the field has no such choice. */
function choiceWords(t: TFunction, kind: Kind, field: string, word: string): string | null {
  return said(t, 'words', `choices.${kind}.${field}.${word}`);
}

/** What stands in a field, in words, as core tells it too; null for nothing. */
function valueWords(
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

/** Fields that say where a record lies and not what it says. */
const places = ['rank', 'removed', 'about', 'aboutKind', 'field', 'ink'];

/** The changes worth reading: of a new record, only what was written in it. */
export function changeWords(
  t: TFunction,
  plan: Plan,
  changes: readonly HistoryChange[],
  language: Language,
): ChangeWords[] {
  return changes
    .filter(({ field }) => !places.includes(field))
    .map(({ record: { kind }, field, before, after }) => {
      const words = (value: unknown) => valueWords(t, plan, kind, field, value, language);
      const isText = (value: unknown) =>
        typeof value === 'string' &&
        words(value) === value &&
        choiceWords(t, kind, field, value) === null;
      return {
        field: said(t, 'words', `fields.${kind}.${field}`) ?? field,
        before: before === null ? null : words(before),
        after: words(after),
        quoted: isText(after) || isText(before),
      };
    })
    .filter(({ before, after }) => before !== null || after !== null);
}
