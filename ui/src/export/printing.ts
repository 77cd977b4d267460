/**
 * How papers are printed, when it is otherwise than they are by themselves: in another language than the plan's, or large; and for whom each was made
 * last. Chosen once, until the plan is locked; it is kept nowhere else.
 */
import { createContext, useContext, useMemo, useState } from 'react';
import type { FileWanted, PaperWanted } from '../api/bindings/document';
import type { Language } from '../i18n/language';

/** The plan itself, one of the papers beside it, or a file for other programs. */
export type PaperMade = 'plan' | PaperWanted['paper'] | FileWanted['file'];

export interface Printing {
  /** Null: the plan's own. */
  language: Language | null;
  choose: (language: Language | null) => void;
  /** The papers beside the plan in letters of 18 points. */
  largePrint: boolean;
  chooseLarge: (largePrint: boolean) => void;
  /** For whom each was made last; null and nothing are the owner. */
  readers: ReadonlyMap<PaperMade, string | null>;
  chooseReader: (paper: PaperMade, reader: string | null) => void;
}

export const PrintingContext = createContext<Printing>({
  language: null,
  choose: () => undefined,
  largePrint: false,
  chooseLarge: () => undefined,
  readers: new Map(),
  chooseReader: () => undefined,
});

export const usePrinting = () => useContext(PrintingContext);

export function useKeptPrinting(): Printing {
  const [language, choose] = useState<Language | null>(null);
  const [largePrint, chooseLarge] = useState(false);
  const [readers, setReaders] = useState<Printing['readers']>(() => new Map());
  return useMemo(() => {
    const chooseReader: Printing['chooseReader'] = (paper, reader) => {
      setReaders((known) => new Map(known).set(paper, reader));
    };
    return { language, choose, largePrint, chooseLarge, readers, chooseReader };
  }, [language, largePrint, readers]);
}
