import { render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import { startTexts } from '../i18n/texts';
import type { Wording } from './Wordings';
import { WordingWords } from './WordingWords';

const wording: Wording = {
  id: 'one',
  by: { id: 'arne', name: 'Arne', initials: 'A', pen: 'owner' },
  signed: 'Arne, i går kl. 12.00',
  words: null,
  isSaid: false,
  choose: 'Behold denne',
};

const shown = (said: Partial<Wording>) =>
  render(
    <I18nextProvider i18n={startTexts()}>
      <WordingWords wording={{ ...wording, ...said }} />
    </I18nextProvider>,
  ).container;

it('puts what a person wrote in quotation marks, and nothing the program says', () => {
  expect(shown({ words: 'Huden holder.', isSaid: true })).toHaveTextContent(
    /^«Huden holder\..?»$/u,
  );
  expect(shown({ words: 'Tatt ut av planen' })).toHaveTextContent(/^Tatt ut av planen$/);
  expect(shown({}), 'nothing is said to be nothing').toHaveTextContent(/^Ingenting$/);
});
