import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './theme/theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// While developing and measuring, the window can be opened in a browser, where no shell answers.
const mayBeInBrowser = import.meta.env.DEV || import.meta.env.MODE === 'browser';
if (mayBeInBrowser && !('__TAURI_INTERNALS__' in window)) {
  const { installInBrowser } = await import('../test-shell/browser');
  await installInBrowser(location.search);
}

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
