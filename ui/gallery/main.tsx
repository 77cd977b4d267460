/**
 * A gallery for those who work on the screens: every part, and the pages put together with made-up content.
 * `npm run gallery`, then ?page=parts|1|2|3|4|5&theme=light|dark&size=100–200&language=nb|nn|en.
 * It is no part of the built program.
 */
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { AkselTexts } from '../src/theme/AkselTexts';
import { ProgramTheme } from '../src/theme/ProgramTheme';
import '../src/theme/theme.css';
import '../src/theme/beyond.css';
import { isLanguage } from '../src/i18n/language';
import { speak, startTexts } from '../src/i18n/texts';
import './gallery.css';
import { Conversation } from './Conversation';
import { FollowUps } from './FollowUps';
import { Front } from './Front';
import { Parts } from './Parts';
import { PlanPage } from './PlanPage';
import { ShelfPage } from './ShelfPage';

const asked = new URLSearchParams(window.location.search);
const tag = asked.get('language') ?? 'nb';
const language = isLanguage(tag) ? tag : 'nb';

const pages: Record<string, ReactNode> = {
  parts: <Parts />,
  1: <Front />,
  2: <Conversation />,
  3: <PlanPage />,
  4: <FollowUps />,
  5: <ShelfPage />,
};

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const texts = startTexts();
await speak(texts, language);
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={texts}>
      <ProgramTheme
        theme={asked.get('theme') === 'dark' ? 'dark' : 'light'}
        textSize={Number(asked.get('size') ?? 100)}
        language={language}
      >
        <AkselTexts>{pages[asked.get('page') ?? 'parts']}</AkselTexts>
      </ProgramTheme>
    </I18nextProvider>
  </StrictMode>,
);
