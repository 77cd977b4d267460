import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from './language';

/** The language the program speaks to whoever reads it now. */
export function useReader(): Language {
  const { language } = useTranslation().i18n;
  return isLanguage(language) ? language : 'nb';
}
