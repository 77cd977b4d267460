/** The texts of the simple view: no word of law and office on the way through it, in any language. */
import { describe, expect, it } from 'vitest';
import en from './languages/en';
import nb from './languages/nb';
import nn from './languages/nn';
import { speak, startTexts } from './texts';
import simplerEn from './texts/en/simple.json';
import simplerNb from './texts/nb/simple.json';
import simplerNn from './texts/nn/simple.json';

type Tree = string | { [key: string]: Tree } | Tree[];

function flat(tree: Tree, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) =>
    flat(branch, path === '' ? key : `${path}.${key}`),
  );
}

const unwanted = {
  nb: /samtykk|planeier|individuell plan|koordinator|forskrift|lovfest|\bloven\b/i,
  nn: /samtykk|planeig|individuell plan|koordinator|forskrift|lovfest/i,
  en: /consent|plan owner|individual plan|coordinator|regulation|\bthe law\b/i,
};

/** What the window draws of an open plan: its own texts, and those of core that stand on its pages, problems too. */
const drawn = ['screens', 'words', 'document', 'conversation', 'problems'] as const;

/** What stands before a plan is open, at its door, on paper, and in what one looks up about the law and the programme. */
const elsewhere =
  /^(screens\.(begin|mend|phrase|unlock|shelf|help|protection|ending|take|ways)\.|document\.(papers|consents|goodToKnow)\.)/;

const texts = { nb, nn, en };
const simpler = { nb: simplerNb, nn: simplerNn, en: simplerEn };
const languages = ['nb', 'nn', 'en'] as const;

describe.each(languages)('the simple view in %s', (language) => {
  it('draws no word of law or office', async () => {
    const spoken = startTexts();
    await speak(spoken, language, true);
    const found = drawn.flatMap((name) =>
      flat(spoken.getResourceBundle(language, name) as Tree)
        .map(([key, text]) => [`${name}.${key}`, text] as const)
        .filter(([key, text]) => unwanted[language].test(text) && !elsewhere.test(key)),
    );
    expect(found, 'somebody who reads little stops at it').toEqual([]);
  });

  it('says what is missing without them', async () => {
    const spoken = startTexts();
    await speak(spoken, language, true);
    const found = flat(spoken.getResourceBundle(language, 'points') as Tree).filter(
      ([key, text]) => /\.(lead|rest)$/.test(key) && unwanted[language].test(text),
    );
    expect(found).toEqual([]);
  });

  it('says in other words only what there is, with what is put into it', () => {
    const usual = new Map(flat(texts[language]));
    for (const [key, text] of flat(simpler[language])) {
      const before = usual.get(key);
      expect(before, `${key} is said in the ordinary view too`).toBeDefined();
      const put = text.match(/\{\{\w+\}\}/g) ?? [];
      for (const one of put) expect(before, `${key}: ${one}`).toContain(one);
    }
  });

  it('is left again as it was', async () => {
    const spoken = startTexts();
    await speak(spoken, language, true);
    await speak(spoken, language, false);
    for (const name of drawn) {
      expect(
        spoken.getResourceBundle(language, name),
        'the ordinary view says what it said',
      ).toEqual(texts[language][name]);
    }
  });
});
