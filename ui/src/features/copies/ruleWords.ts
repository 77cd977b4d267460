/** What does not go together, in a sentence for each rule. */
import type { TFunction } from 'i18next';

const rules = [
  'goal-under-itself',
  'person-through-themselves',
  'dates-reversed',
  'times-reversed',
  'initials-taken',
  'one-owner',
  'point-taken',
  'picture-taken',
  'picture-of-two',
  'follow-up-on-nothing',
  'evaluation-on-nothing',
  'meeting-without-people',
  'person-removed',
  'nobody-named',
  'dangling-reference',
  'reason-missing',
  'answer-missing',
  'date-missing',
] as const;

type Rule = (typeof rules)[number];

const isRule = (word: string): word is Rule => (rules as readonly string[]).includes(word);

/** `rule` is core's word for it. */
export function ruleWords(t: TFunction, rule: string): string {
  return isRule(rule) ? t(`unsettled.rules.${rule}`) : t('unsettled.another');
}
