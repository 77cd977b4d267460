/** Words a person wrote, in the quotation marks of the reader's language. What the program says stands in none. */
import type { TFunction } from 'i18next';

export function quoted(t: TFunction, words: string): string {
  return `${t('quote.open')}${words}${t('quote.close')}`;
}
