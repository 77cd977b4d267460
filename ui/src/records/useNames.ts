/** What things are called, in the reader's language: core's names of kinds, fields and choices, and its headings. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../api/bindings/plan';
import { isLanguage, type Language } from '../i18n/language';
import { said } from '../i18n/said';

export interface Names {
  language: Language;
  /** «Hvor mye». */
  field: (kind: Kind, field: string) => string;
  /** «i gang». */
  choice: (kind: Kind, field: string, choice: string) => string;
  /** «mål». */
  kind: (kind: Kind) => string;
  /** A heading or label that stands in the printed plan too. */
  printed: (key: string, values?: Record<string, string>) => string;
}

export function useNames(): Names {
  const { t, i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'nb';
  return useMemo(
    () => ({
      language,
      field: (kind, field) => said(t, 'words', `fields.${kind}.${field}`) ?? field,
      choice: (kind, field, choice) =>
        said(t, 'words', `choices.${kind}.${field}.${choice}`) ?? choice,
      kind: (kind) => said(t, 'words', `kinds.${kind}.one`) ?? kind,
      printed: (key, values) => said(t, 'document', key, values) ?? key,
    }),
    [t, language],
  );
}
