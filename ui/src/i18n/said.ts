/** Core's own words in the reader's language: files whose keys this program does not check, since core does. */
import type { TFunction } from 'i18next';

export type CoreFile = 'words' | 'problems' | 'document' | 'survey';

type AnyText = (key: string, options: Record<string, unknown>) => string;

/** A text of one of core's files, filled in; null when there is none. */
export function said(
  t: TFunction,
  file: CoreFile,
  key: string,
  values: Record<string, string> = {},
): string | null {
  const text = (t as unknown as AnyText)(key, { ns: file, defaultValue: '', ...values });
  return text === '' ? null : text;
}

/** The names of the blanks in a text: `{{who}}`. */
export function blanks(t: TFunction, file: CoreFile, key: string): string[] {
  const options = { ns: file, defaultValue: '', skipInterpolation: true };
  const text = (t as unknown as AnyText)(key, options);
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}
