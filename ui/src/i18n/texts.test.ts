import { describe, expect, it } from 'vitest';
import en from './texts/en';
import nb from './texts/nb';
import nn from './texts/nn';

type Tree = string | { [key: string]: Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path, tree]]);
  return new Map(
    Object.entries(tree).flatMap(([key, branch]) => [
      ...flat(branch, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '').sort();
}

const bokmål = flat(nb);
const sources = Object.entries(
  import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' }),
).filter(([path]) => !path.includes('.test.'));
const allSources = sources.map(([, source]) => source).join('\n');

/** The texts that put what they are given in quotation marks: it is always what a person wrote, or called something. */
const quoting = [
  'chooser.add',
  'chooser.addService',
  'consents.topicsWithdrawn',
  'ending.do',
  'ending.done',
  // A question by its name: it stands as what it is, in nobody's ink.
  'front.cameTo',
  'meetings.notesTo',
  'notices.responsibleRemoved',
  'search.back',
  'search.count_one',
  'search.count_other',
  'search.none',
  'slip.about',
  'take.hadBefore',
];

describe.each([
  ['nn', flat(nn)],
  ['en', flat(en)],
])('the texts in %s', (language, texts) => {
  it('have the same keys as bokmål', () => {
    expect([...texts.keys()].sort(), `a sentence is missing or left over in ${language}`).toEqual(
      [...bokmål.keys()].sort(),
    );
  });

  it('have the same placeholders as bokmål', () => {
    for (const [key, sentence] of bokmål) {
      expect(placeholders(texts.get(key) ?? ''), `${key} in ${language}`).toEqual(
        placeholders(sentence),
      );
    }
  });
});

describe('every text', () => {
  it('is used by a screen', () => {
    // A key is asked for as it is, or its group is, with the last part filled in.
    const isAsked = (key: string) =>
      allSources.includes(`'${key.replace(/_(one|other)$/, '')}'`) ||
      allSources.includes(`\`${key.slice(0, key.lastIndexOf('.'))}.\${`);
    const unused = [...bokmål.keys()].filter((key) => !isAsked(key));
    expect(unused, 'sentences no source file asks for').toEqual([]);
  });

  it('has one English word for one thing', () => {
    const others = [...flat(en)].filter(([, sentence]) => /pass phrase/i.test(sentence));
    expect(others, 'it is a password').toEqual([]);
  });

  it('puts nothing the program says in a person’s quotation marks', () => {
    const quotes = [...bokmål].filter(([, sentence]) => /[«“]\{\{/.test(sentence));
    expect(
      quotes.map(([key]) => key).sort(),
      'what may also be the program’s own words, as a meeting nobody has named, is quoted by `quoted` where it is known',
    ).toEqual(quoting);
  });

  it('is said calmly', () => {
    const loud = [...bokmål, ...flat(nn), ...flat(en)].filter(([, sentence]) =>
      /!|vennligst|venlegst/i.test(sentence),
    );
    expect(loud, 'no exclamation marks, no «vennligst»').toEqual([]);
  });
});
