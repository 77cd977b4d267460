const segments = new Intl.Segmenter('nb', { granularity: 'grapheme' });

/** The letters of a text as people count them: one with its marks, or a picture, is one. */
export function lettersOf(text: string): string[] {
  return [...segments.segment(text)].map(({ segment }) => segment);
}
