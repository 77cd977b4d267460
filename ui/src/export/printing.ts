/**
 * How papers are printed, when it is otherwise than they are by themselves: in another language than the plan's, or large.
 * Chosen once, until the plan is locked.
 */
import { createContext, useContext, useMemo, useState } from 'react';
import type { Language } from '../i18n/language';

export interface Printing {
  /** Null: the plan's own. */
  language: Language | null;
  choose: (language: Language | null) => void;
  /** The papers beside the plan in letters of 18 points. */
  largePrint: boolean;
  chooseLarge: (largePrint: boolean) => void;
}

export const PrintingContext = createContext<Printing>({
  language: null,
  choose: () => undefined,
  largePrint: false,
  chooseLarge: () => undefined,
});

export const usePrinting = () => useContext(PrintingContext);

export function useKeptPrinting(): Printing {
  const [language, choose] = useState<Language | null>(null);
  const [largePrint, chooseLarge] = useState(false);
  return useMemo(() => ({ language, choose, largePrint, chooseLarge }), [language, largePrint]);
}
