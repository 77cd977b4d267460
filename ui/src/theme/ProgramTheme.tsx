/** How the whole window looks: theme, text size and language, chosen once at the top. */
import { Theme } from '@navikt/ds-react';
import { useLayoutEffect, type ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { textSizes } from './textSize';
import { useDarkSystem } from './useDarkSystem';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** How much larger the text of the simple view is. */
const larger = 1.125;

export interface ProgramThemeProps {
  theme: ThemeChoice;
  /** Text size in per cent of the normal, 100–200. */
  textSize: number;
  /** The simple view: the text is a good deal larger still. */
  simple?: boolean;
  language: Language;
  children: ReactNode;
}

export function ProgramTheme({
  theme,
  textSize,
  simple = false,
  language,
  children,
}: ProgramThemeProps) {
  const { least, most } = textSizes;
  const size = Math.min(most, Math.max(least, textSize) * (simple ? larger : 1));
  const dark = useDarkSystem();
  const shown = theme === 'system' ? (dark ? 'dark' : 'light') : theme;

  // On the root, so that rem, the table behind the page and the scroll bars follow too.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.classList.remove('light', 'dark');
    root.classList.add(shown);
    root.lang = language;
    root.style.fontSize = `${size}%`;
  }, [shown, size, language]);

  return (
    <Theme theme={shown} hasBackground={false} data-color="neutral">
      {children}
    </Theme>
  );
}
