/** The language papers are printed in, when it is another than the plan's: chosen once, until the plan is locked. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { Language } from '../i18n/language';

export interface Printing {
  /** Null: the plan's own. */
  language: Language | null;
  choose: (language: Language | null) => void;
}

export const PrintingContext = createContext<Printing>({
  language: null,
  choose: () => undefined,
});

export const usePrinting = () => useContext(PrintingContext);

export function useKeptPrinting(): Printing {
  const [language, choose] = useState<Language | null>(null);
  return useMemo(() => ({ language, choose }), [language]);
}
