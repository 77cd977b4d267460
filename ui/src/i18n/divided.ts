/**
 * Long words where there is little room for them: they may be divided, and get a hyphen where they are. The web view divides no
 * Norwegian words by itself, and breaks a word that is wider than its column anywhere, without a sign.
 */

/** Shorter words have room in the columns of a week. */
const long = 12;

const hyphen = '\u00ad';

/** As few letters as stand alone before and after. */
const before = 4;
const after = 3;

/**
 * One consonant goes over to the next line with its vowel, and those that are said as one stay together: «hjemme-tjenes-ten»,
 * «syke-pleier», «opp-læring».
 */
const begins =
  /(?<=\p{L})(?:skj|[stkgh]j|(?<![bp])[bp][lr](?=[aeiouyæøåéä])|(?<![kg])[kg][lr]|(?<!t)tr|[bcdfghjklmnpqrstvwxz])(?=[aeiouyæøåéä])/giu;

function dividedWord(word: string): string {
  if (word.length < long) return word;
  let parts = '';
  let from = 0;
  for (const { index } of word.matchAll(begins)) {
    if (index < before || index - from < after || word.length - index < after) continue;
    parts += word.slice(from, index) + hyphen;
    from = index;
  }
  return parts + word.slice(from);
}

/** The same words, with a sign that nobody sees where a long one may be divided. */
export const divided = (words: string): string => words.replace(/\p{L}+/gu, dividedWord);
