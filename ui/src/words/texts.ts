/** The program's sentences: loads every language file and makes i18next speak the chosen one. */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../texts/en.json';
import nb from '../texts/nb.json';
import nn from '../texts/nn.json';
import { languages, type Language } from './language';
import { sharedTexts } from './shared';

const screens: Record<Language, typeof nb> = { nb, nn, en };

function resources() {
  const shared = sharedTexts();
  return Object.fromEntries(
    languages.map((language) => [language, { ...shared[language], screens: screens[language] }]),
  );
}

/** Starts the texts in one language; every file is in the program, so they are there at once. */
export function startTexts(language: Language): i18n {
  const texts = i18next.createInstance();
  void texts.use(initReactI18next).init({
    lng: language,
    supportedLngs: languages,
    fallbackLng: 'nb',
    defaultNS: 'screens',
    resources: resources(),
    initAsync: false,
    // React escapes; escaping twice would show people's names wrong.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return texts;
}
