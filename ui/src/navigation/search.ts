/** What somebody looks for in the plan, where they were when they began, and which place they went to: while it is open. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { SearchAsked, SearchFound, SearchHit } from '../api/bindings/reading';
import type { Place } from './pageOf';

/** What was found, and what it answers. */
export interface Found {
  asked: SearchAsked;
  found: SearchFound;
}

export interface Looked {
  words: string;
  /** Also in what stood in the plan before. */
  earlier: boolean;
  /** Where one was; null before anybody has looked. */
  from: Place | null;
  /** The place that was gone to, for as long as one is there. */
  gone: SearchHit | null;
  /** The last answer: whoever comes back sees it at once. */
  shown: Found | null;
}

export interface KeptSearch {
  looked: Looked;
  look: (change: Partial<Looked>) => void;
}

const nothing: Looked = {
  words: '',
  earlier: true,
  from: null,
  gone: null,
  shown: null,
};

export const SearchContext = createContext<KeptSearch | null>(null);

export function useSearch(): KeptSearch {
  const kept = useContext(SearchContext);
  if (kept === null) throw new Error('no plan is open here');
  return kept;
}

export function useKeptSearch(): KeptSearch {
  const [looked, setLooked] = useState(nothing);
  const look = useCallback((change: Partial<Looked>) => {
    setLooked((before) => ({ ...before, ...change }));
  }, []);
  return useMemo(() => ({ looked, look }), [looked, look]);
}

/** One place, told apart from all others. */
export function hitKey({ record, field, change }: SearchHit): string {
  return [record.kind, record.id, field, change ?? ''].join(' ');
}

/** The name of the field that words are looked for in. */
export const searchField = 'search-field';

/** Puts the focus in the field, with what stands there chosen; false where there is none. */
export function focusSearch(): boolean {
  const field = document.getElementById(searchField);
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}
