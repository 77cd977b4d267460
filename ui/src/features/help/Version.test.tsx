import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { languages, type Language } from '../../i18n/language';
import { speak, startTexts } from '../../i18n/texts';
import { Version } from './Version';

const newer: Record<Language, RegExp> = {
  nb: /finner nyere versjoner der denne kom fra/,
  nn: /finn nyare versjonar der denne kom frå/,
  en: /finds newer versions where this one came from/,
};
const day: Record<Language, RegExp> = {
  nb: /5\. januar 2027/,
  nn: /5\. januar 2027/,
  en: /5 January 2027/,
};

it.each(languages)(
  'tells the version, its day, what is new and where newer ones are, in %s',
  async (language) => {
    const texts = startTexts();
    await speak(texts, language);
    // The day this version comes out is not known before it does.
    texts.addResource(language, 'help', 'version.released', '2027-01-05');
    render(
      <I18nextProvider i18n={texts}>
        <Version />
      </I18nextProvider>,
    );
    expect(screen.getByRole('heading', { level: 2, name: /\d+\.\d+\.\d+$/ })).toBeVisible();
    expect(screen.getByText(day[language])).toBeVisible();
    expect(screen.getAllByRole('listitem').length, 'short, but something').toBeGreaterThan(3);
    expect(screen.getByText(newer[language]), 'IT knows where to look').toBeVisible();
  },
);
