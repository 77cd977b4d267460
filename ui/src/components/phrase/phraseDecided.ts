/** How hard a municipality wants new phrases to be to guess, in words. */
import type { TFunction } from 'i18next';

/** The sentence of the policy, by the score that is asked for at least. */
export function phraseDecided(t: TFunction, least: number): string {
  if (least >= 4) return t('decided.phrase.4');
  return least === 3 ? t('decided.phrase.3') : t('decided.phrase.2');
}
