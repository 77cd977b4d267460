/** From the page's first byte to its first heading, in a new tab each time. */
import { median } from './figures.js';

const runs = 15;

/** A shell that answers at once: the window asks it two things before its first page is whole. */
const shell = `
  const settings = { textSize: 100, theme: 'light', language: 'nb', lockMinutes: 5 };
  const answers = { start: { settings, today: '2027-04-13', open: null }, shelf: [] };
  window.__TAURI_INTERNALS__ = {
    invoke: async (command) => answers[command] ?? 0,
    transformCallback: () => 0,
  };
  window.firstPage = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('h1')?.innerText) return false;
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      return true;
    };
    const changes = new MutationObserver(() => { if (look()) changes.disconnect(); });
    changes.observe(document, { childList: true, subtree: true });
  });`;

/** Milliseconds to the first page at each of the addresses, in turn. */
export async function measureStart(chromium, addresses) {
  const times = addresses.map(() => []);
  // The first round brings the files into memory.
  for (let run = 0; run <= runs; run += 1) {
    for (const [at, address] of addresses.entries()) {
      const tab = await chromium.tab();
      await tab.before(shell);
      await tab.open(address);
      const time = await tab.run('window.firstPage');
      await tab.close();
      if (run > 0) times[at].push(time);
    }
  }
  return times.map(median);
}
