/** The design system's own words (in calendars and lists of choices) in the reader's language. */
import { Provider } from '@navikt/ds-react';
import { en, nb, nn } from '@navikt/ds-react/locales';
import type { ReactNode } from 'react';
import { useReader } from '../i18n/useReader';

const texts = { nb, nn, en };

export interface AkselTextsProps {
  children: ReactNode;
}

export function AkselTexts({ children }: AkselTextsProps) {
  return <Provider locale={texts[useReader()]}>{children}</Provider>;
}
