/** The top of the program: how it looks and which language it speaks. The pages hang under it. */
import { useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { Look } from './look/Look';
import { Tabletop } from './parts/Tabletop';
import type { Language } from './words/language';
import { startTexts } from './words/texts';

const firstLanguage: Language = 'nb';

export function App() {
  const [texts] = useState(() => startTexts(firstLanguage));
  return (
    <I18nextProvider i18n={texts}>
      <Look theme="system" textSize={100} language={firstLanguage}>
        <Tabletop pen="none">
          <ProgramName />
        </Tabletop>
      </Look>
    </I18nextProvider>
  );
}

function ProgramName() {
  const { t } = useTranslation();
  return <h1 className="title">{t('program')}</h1>;
}
