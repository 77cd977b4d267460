/**
 * Measures the screens in Chromium and prints a table; nothing here fails for being slow. Needs only node and a browser.
 *
 *   node bench/index.js                 the program as it is in this folder
 *   node bench/index.js <dist> <dist>   also the start of others, built before, in turn with it
 */
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { measureActs } from './acts.js';
import { found, launch } from './chromium.js';
import { median, milliseconds, ninth, table } from './figures.js';
import { measureStart } from './start.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const quiet = { root, logLevel: 'error' };

/** Builds, and answers with the folder it was built in. */
async function built(mode) {
  const outDir = `${root}node_modules/.cache/bench-${mode}`;
  await build({ ...quiet, mode, build: { outDir, emptyOutDir: true } });
  return outDir;
}

async function served(outDir, mode = 'production') {
  const options = { host: '127.0.0.1', port: 0, strictPort: false };
  const server = await preview({ ...quiet, mode, build: { outDir }, preview: options });
  return { address: `http://127.0.0.1:${server.httpServer.address().port}/`, server };
}

async function start(chromium) {
  const folders = [...process.argv.slice(2), await built('production')];
  const servers = await Promise.all(folders.map(served));
  const times = await measureStart(
    chromium,
    servers.map(({ address }) => address),
  );
  for (const { server } of servers) await server.close();
  const rows = folders.map((folder, at) => [folder, milliseconds(times[at])]);
  console.log(table(['from the first byte to the first page (median)', 'time'], rows));
}

async function acts(chromium) {
  const { address, server } = await served(await built('browser'), 'browser');
  const lines = await measureActs(chromium, address);
  await server.close();
  const shown = (values) => `${milliseconds(median(values))} (${milliseconds(ninth(values))})`;
  const rows = lines.map(({ what, act, answer }) => [what, shown(act), shown(answer)]);
  const heads = ['in a plan of 500 actions: median (nine of ten)', 'act drawn', 'answer drawn'];
  console.log(table(heads, rows));
}

const browser = found();
if (browser === null) {
  console.log('No Chromium here: the screens are not measured.');
} else {
  const chromium = launch(browser);
  await start(chromium);
  console.log('');
  await acts(chromium);
  await chromium.close();
}
