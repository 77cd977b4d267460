/** What does not go together, in a sentence for each rule. */
import type { TFunction } from 'i18next';

/** Those that two copies can break together, though each kept them by itself. */
const rules = [
  'duplicate-id',
  'empty-text',
  'goal-under-itself',
  'person-through-themselves',
  'dates-reversed',
  'times-reversed',
  'initials-taken',
  'point-taken',
  'picture-of-two',
  'follow-up-on-nothing',
  'evaluation-on-nothing',
  'meeting-without-people',
  'nobody-named',
  'reason-missing',
  'answer-missing',
] as const;

type Rule = (typeof rules)[number];

const isRule = (word: string): word is Rule => (rules as readonly string[]).includes(word);

/** `rule` is core's word for it. */
export function ruleWords(t: TFunction, rule: string): string {
  return isRule(rule) ? t(`unsettled.rules.${rule}`) : t('unsettled.another');
}
