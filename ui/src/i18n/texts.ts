/** The texts of the program: bokmål is there from the start, another language from when it is spoken. */
import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from './language';
import nb from './languages/nb';
import simplerEn from './texts/en/simple.json';
import simplerNb from './texts/nb/simple.json';
import simplerNn from './texts/nn/simple.json';

type Texts = Record<keyof typeof nb, object>;

/** What is said in other words in the simple view, by where it stands among the texts. */
const simpler: Record<Language, Partial<Texts>> = { nb: simplerNb, nn: simplerNn, en: simplerEn };

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

/** Makes the texts speak a language, once they know it; in the simple view without the words of law and office. */
export async function speak(texts: i18n, language: Language, simple = false): Promise<void> {
  const spoken: Texts = language === 'nb' ? nb : (await others[language]()).default;
  put(texts, language, spoken);
  if (simple) put(texts, language, simpler[language]);
  await texts.changeLanguage(language);
}

function put(texts: i18n, language: Language, trees: Partial<Texts>): void {
  for (const [name, tree] of Object.entries(trees)) {
    texts.addResourceBundle(language, name, tree, true, true);
  }
}
