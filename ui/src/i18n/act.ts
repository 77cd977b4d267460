/** What an act is called, in core's words: «endret mål», «angret: la til tiltak». */
import type { TFunction } from 'i18next';
import type { ActKind, ActName } from '../api/bindings/journal';
import { said } from './said';

export function actWords(t: TFunction, name: ActName, is: ActKind['is'] = 'new'): string {
  const kind = said(t, 'words', `kinds.${name.kind}.one`) ?? name.kind;
  const act = said(t, 'words', `verbs.${name.verb}`, { kind }) ?? name.verb;
  return said(t, 'words', `acts.${is}`, { act }) ?? act;
}

/** How the plan stands after something was taken back, or done again: «Angret: målet er som før». */
export function standsWords(t: TFunction, name: ActName, after: 'undone' | 'redone'): string {
  const what = said(t, 'words', `kinds.${name.kind}.the`) ?? name.kind;
  return said(t, 'words', `${after}.${name.verb}`, { what }) ?? actWords(t, name);
}

/** «Endret mål»: where it begins a line. */
export function withCapital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);
}
