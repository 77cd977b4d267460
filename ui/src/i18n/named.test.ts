/** The texts for somebody else who writes: the owner has a name in them, and they are left again as they were. */
import { describe, expect, it } from 'vitest';
import en from './languages/en';
import nb from './languages/nb';
import nn from './languages/nn';
import { nameOwner, speak, startTexts } from './texts';
import namedEn from './texts/en/named.json';
import namedNb from './texts/nb/named.json';
import namedNn from './texts/nn/named.json';

type Tree = string | { [key: string]: Tree } | Tree[];

function flat(tree: Tree, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) =>
    flat(branch, path === '' ? key : `${path}.${key}`),
  );
}

const texts = { nb, nn, en };
const named = { nb: namedNb, nn: namedNn, en: namedEn };
const languages = ['nb', 'nn', 'en'] as const;

/** Said to the owner, whoever else holds the pen. */
const toOwner = {
  nb: /\b(du|deg|din|ditt|dine)\b/i,
  nn: /\b(du|deg|din|di|ditt|dine)\b/i,
  en: /\byour\b/i,
};

/** As in the simple view, in which they are said too. */
const unwanted = {
  nb: /samtykk|planeier|koordin|loven/i,
  nn: /samtykk|planeig|koordin|lova/i,
  en: /consent|plan owner|coordinat|the law/i,
};

describe.each(languages)('who somebody else writes with, in %s', (language) => {
  const said = flat(named[language]);

  it('is told of by name, in the words of every view', () => {
    const usual = new Map(flat(texts[language]));
    for (const [key, text] of said) {
      const before = usual.get(key);
      expect(before, `${key} is said to the owner too`).toBeDefined();
      expect(text, `${key} is not said to the owner`).not.toMatch(toOwner[language]);
      expect(text, `${key}: somebody who reads little stops at it`).not.toMatch(unwanted[language]);
      const put = text.match(/\{\{\w+\}\}/g) ?? [];
      const others = put.filter((one) => one !== '{{owner}}');
      for (const one of others) expect(before, `${key}: ${one}`).toContain(one);
    }
  });

  it('is the same things in every language', () => {
    expect(said.map(([key]) => key)).toEqual(flat(namedNb).map(([key]) => key));
  });

  it('has a name while somebody else writes, and is «du» again', async () => {
    const spoken = startTexts();
    await speak(spoken, language, true);
    const usual = spoken.t('front.waitingForYou');
    await nameOwner(spoken, 'Ola $t(lock) {{x}}');
    expect(spoken.t('front.waitingForYou'), 'a name is nothing but a name').toContain(
      'Ola $t(lock) {{x}}',
    );
    await speak(spoken, language, false);
    expect(spoken.t('front.waitingForYou'), 'in every view').toContain('Ola');
    await nameOwner(spoken, null);
    for (const [name, tree] of Object.entries(texts[language])) {
      expect(spoken.getResourceBundle(language, name), name).toEqual(tree);
    }
    expect(usual).toBe(spoken.t('front.waitingForYou'));
  });
});
