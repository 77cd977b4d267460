/** The texts of the program: bokmål is there from the start, another language from when it is spoken. */
import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from './language';
import nb from './languages/nb';

type Texts = Record<keyof typeof nb, object>;

const others: Record<Exclude<Language, 'nb'>, () => Promise<{ default: Texts }>> = {
  nn: () => import('./languages/nn'),
  en: () => import('./languages/en'),
};

/** Starts the texts in bokmål, which stands in for any other language too. */
export function startTexts(): i18n {
  const texts = i18next.createInstance();
  const resources: Resource = { nb };
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

/** Makes the texts speak a language, once they know it. */
export async function speak(texts: i18n, language: Language): Promise<void> {
  if (language !== 'nb' && !texts.hasResourceBundle(language, 'screens')) {
    const { default: spoken } = await others[language]();
    for (const [name, tree] of Object.entries(spoken)) {
      texts.addResourceBundle(language, name, tree);
    }
  }
  await texts.changeLanguage(language);
}
