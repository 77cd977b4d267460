/** How the whole window looks: theme, text size and language, chosen once at the top. */
import { Theme } from '@navikt/ds-react';
import { useLayoutEffect, type ReactNode } from 'react';
import type { Language } from '../words/language';
import { useDarkSystem } from './useDarkSystem';

export type ThemeChoice = 'light' | 'dark' | 'system';

export interface LookProps {
  theme: ThemeChoice;
  /** Text size in per cent of the normal, 100–200. */
  textSize: number;
  language: Language;
  children: ReactNode;
}

export function Look({ theme, textSize, language, children }: LookProps) {
  const dark = useDarkSystem();
  const shown = theme === 'system' ? (dark ? 'dark' : 'light') : theme;

  // On the root, so that rem, the table behind the page and the scroll bars follow too.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.classList.remove('light', 'dark');
    root.classList.add(shown);
    root.lang = language;
    root.style.fontSize = `${Math.min(200, Math.max(100, textSize))}%`;
  }, [shown, textSize, language]);

  return (
    <Theme theme={shown} hasBackground={false} data-color="neutral">
      {children}
    </Theme>
  );
}
