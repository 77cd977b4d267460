/** Asks core for words while something is shown, and again when another language is read. */
import { useEffect, useState } from 'react';
import type { WordsAsked } from '../api/bindings/wording';
import { useReader } from '../i18n/useReader';
import { askWords, type InWords } from './askWords';

/** Null before the first answer. Nothing is asked where there is nothing to ask. */
export function useInWords(asked: Partial<WordsAsked>): InWords | null {
  const language = useReader();
  const [words, setWords] = useState<InWords | null>(null);
  const written = JSON.stringify(asked);
  useEffect(() => {
    const wanted = JSON.parse(written) as Partial<WordsAsked>;
    if (Object.values(wanted).every((list) => list.length === 0)) return;
    let current = true;
    void askWords(wanted, language).then((told) => {
      if (current) setWords(told);
    });
    return () => {
      current = false;
    };
  }, [written, language]);
  return words;
}
