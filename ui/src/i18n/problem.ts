/** A problem in the words people meet it in: core's sentence, its detail when all of that is known, and the way forward. */
import type { TFunction } from 'i18next';
import type { Problem, ProblemCode } from '../api/bindings/problem';
import { listOf } from '../api/registry';
import { longDay, moment } from './dates';
import { isLanguage, type Language } from './language';
import { blanks, said } from './said';

export interface ProblemWords {
  reason: string;
  wayForward: string;
}

const kinds: readonly string[] = ['details', ...Object.keys(listOf)];

function fieldName(t: TFunction, field: string): string | null {
  const names = kinds.map((kind) => said(t, 'words', `fields.${kind}.${field}`));
  return names.find((name) => name !== null) ?? said(t, 'words', `kinds.${field}.the`);
}

/** Parameters that are names on the wire, in everyday words. */
function param(t: TFunction, problem: Problem, name: string, language: Language): string {
  const value = problem.params[name] ?? '';
  switch (name) {
    case 'since':
      return moment(new Date(value), language);
    case 'shows':
      return longDay(value, language);
    case 'rule':
      return said(t, 'problems', `${value}.sentence`) ?? value;
    case 'from':
    case 'to':
      return said(t, 'words', `choices.${problem.params.kind ?? ''}.state.${value}`) ?? value;
    case 'field':
      return fieldName(t, value) ?? value;
    default:
      return value;
  }
}

const ofPhrase: readonly ProblemCode[] = [
  'wrong-passphrase',
  'wrong-recovery-code',
  'mistyped-recovery-code',
  'no-such-way-in',
  'weak-passphrase',
  'policy-phrase',
  'passphrase-too-long',
];

/** What is wrong with the phrase or code that was typed: told at its field. */
export function isOfPhrase({ code }: Problem): boolean {
  return ofPhrase.includes(code);
}

export function problemWords(t: TFunction, problem: Problem, language: string): ProblemWords {
  const speaks = isLanguage(language) ? language : 'nb';
  const values = Object.fromEntries(
    Object.keys(problem.params).map((name) => [name, param(t, problem, name, speaks)]),
  );
  const say = (part: string) => said(t, 'problems', `${problem.code}.${part}`, values);
  const known = blanks(t, 'problems', `${problem.code}.detail`).every((name) => name in values);
  const sentences = [say('sentence') ?? problem.code, known ? say('detail') : null];
  return {
    reason: sentences.filter((sentence) => sentence !== null).join(' '),
    wayForward: say('way') ?? '',
  };
}
