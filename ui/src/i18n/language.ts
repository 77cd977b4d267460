/** The languages the program speaks. */
import { fields } from '../api/registry';

export const languages = fields.details.language.choices;

export type Language = (typeof languages)[number];

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}
