import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './theme/theme.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// While developing and measuring, the window can be opened in a browser, where no shell answers.
const mayFake = import.meta.env.DEV || import.meta.env.MODE === 'fake';
if (mayFake && location.search.includes('fake')) {
  const { installInBrowser } = await import('../test-shell/install');
  installInBrowser(location.search);
}

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
