/** The languages the program speaks. */
export const languages = ['nb', 'nn', 'en'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(tag: string): tag is Language {
  return (languages as readonly string[]).includes(tag);
}
