/** The texts of the program: bokmål is there from the start, another language from when it is spoken. */
import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from './language';
import nb from './languages/nb';
import namedEn from './texts/en/named.json';
import namedNb from './texts/nb/named.json';
import namedNn from './texts/nn/named.json';
import simplerEn from './texts/en/simple.json';
import simplerNb from './texts/nb/simple.json';
import simplerNn from './texts/nn/simple.json';

type Texts = Record<keyof typeof nb, object>;

/** What is said in other words in the simple view, by where it stands among the texts. */
const simpler: Record<Language, Partial<Texts>> = { nb: simplerNb, nn: simplerNn, en: simplerEn };

/**
 * What is said of the owner, by name, to somebody else who holds the pen. It is said in the simple view too, so it has no word of
 * law and office either.
 */
const named: Record<Language, Partial<Texts>> = { nb: namedNb, nn: namedNn, en: namedEn };

/** What the texts are to say. */
interface Spoken {
  language: Language;
  simple: boolean;
  /** What the owner is called, while somebody else writes. */
  owner: string | null;
}

const spoken = new WeakMap<i18n, Spoken>();

const others: Record<Exclude<Language, 'nb'>, () => Promise<{ default: Texts }>> = {
  nn: () => import('./languages/nn'),
  en: () => import('./languages/en'),
};

/** Starts the texts in bokmål, which stands in for any other language too. */
export function startTexts(): i18n {
  const texts = i18next.createInstance();
  // A copy: what the simple view says instead is put into it.
  const resources: Resource = { nb: structuredClone(nb) };
  void texts.use(initReactI18next).init({
    lng: 'nb',
    supportedLngs: languages,
    fallbackLng: 'nb',
    defaultNS: 'screens',
    resources,
    initAsync: false,
    // React escapes; escaping twice would show people's names wrong.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return texts;
}

const spokenBy = (texts: i18n): Spoken =>
  spoken.get(texts) ?? { language: 'nb', simple: false, owner: null };

/** Makes the texts speak a language, once they know it; in the simple view without the words of law and office. */
export async function speak(texts: i18n, language: Language, simple = false): Promise<void> {
  spoken.set(texts, { ...spokenBy(texts), language, simple });
  await say(texts);
}

/** Somebody else than the owner writes now, and is not called «du» in the owner's stead; null when it is the owner again. */
export async function nameOwner(texts: i18n, owner: string | null): Promise<void> {
  const now = spokenBy(texts);
  if (now.owner === owner) return;
  spoken.set(texts, { ...now, owner });
  await say(texts);
}

async function say(texts: i18n): Promise<void> {
  const { language: wanted } = spokenBy(texts);
  const known: Texts = wanted === 'nb' ? nb : (await others[wanted]()).default;
  const { language, simple, owner } = spokenBy(texts);
  // Meanwhile it became another: whoever asked for that one says it.
  if (language !== wanted) return;
  put(texts, language, known);
  if (simple) put(texts, language, simpler[language]);
  if (owner !== null) put(texts, language, named[language]);
  texts.options.interpolation = {
    ...texts.options.interpolation,
    defaultVariables: { owner: owner ?? '' },
  };
  await texts.changeLanguage(language);
}

function put(texts: i18n, language: Language, trees: Partial<Texts>): void {
  for (const [name, tree] of Object.entries(trees)) {
    texts.addResourceBundle(language, name, tree, true, true);
  }
}
