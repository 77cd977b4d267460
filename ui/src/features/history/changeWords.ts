/** One field's change in words: what the field is called, and what stood there before and after. */
import type { TFunction } from 'i18next';
import type { HistoryChange } from '../../api/bindings/journal';
import type { Kind, Plan, RecordRef } from '../../api/bindings/plan';
import { listOf } from '../../api/registry';
import { longDay } from '../../i18n/dates';
import { readDay } from '../../i18n/day';
import type { Language } from '../../i18n/language';
import { said } from '../../i18n/said';
import { recordName } from './recordName';

export interface ChangeWords {
  field: string;
  /** Null when there was nothing. */
  before: string | null;
  after: string | null;
  /** What a person wrote, to stand between quotation marks. */
  quoted: boolean;
  /** The wording that may be used again: the change it came with, and whether it is the one before. */
  again: { change: string; isBefore: boolean } | null;
}

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

/** Fields that say where a record lies and not what it says. */
const places = ['rank', 'removed', 'about', 'aboutKind', 'field', 'ink'];

/** What stands in a field now; undefined where there is no such record. */
function standing(plan: Plan, { kind, id }: RecordRef, field: string): unknown {
  const list: readonly { id: string }[] = kind === 'details' ? [plan.details] : plan[listOf[kind]];
  const record = list.find((one) => one.id === id) as Record<string, unknown> | undefined;
  return record?.[field];
}

/** The wording that no longer stands: the one that was written, else the one that was there before. */
function wordingOf(
  plan: Plan,
  { change, insteadOf, record, field, before, after }: HistoryChange,
  isText: (value: unknown) => boolean,
): ChangeWords['again'] {
  const now = standing(plan, record, field);
  const isUsable = (value: unknown) =>
    isText(value) && String(value).trim() !== '' && value !== now && now !== undefined;
  if (isUsable(after)) return { change, isBefore: false };
  return isUsable(before) && insteadOf !== null ? { change: insteadOf, isBefore: true } : null;
}

/** The changes worth reading: of a new record, only what was written in it. */
export function changeWords(
  t: TFunction,
  plan: Plan,
  changes: readonly HistoryChange[],
  language: Language,
): ChangeWords[] {
  return changes
    .filter(({ field }) => !places.includes(field))
    .map((change) => {
      const { record, field, before, after } = change;
      const { kind } = record;
      const words = (value: unknown) => valueWords(t, plan, kind, field, value, language);
      const isText = (value: unknown) => isWordsOf(t, plan, kind, field, value, language);
      return {
        field: said(t, 'words', `fields.${kind}.${field}`) ?? field,
        before: before === null ? null : words(before),
        after: words(after),
        quoted: isText(after) || isText(before),
        again: wordingOf(plan, change, isText),
      };
    })
    .filter(({ before, after }) => before !== null || after !== null);
}
