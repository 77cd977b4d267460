/** A Chromium without a screen, spoken to over a pipe in its own protocol: nothing to install besides the browser. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser on this machine, or null. */
export function found() {
  const wanted = process.env.CHROMIUM;
  if (wanted) return wanted;
  return names.find((name) => spawnSync(name, ['--version']).status === 0) ?? null;
}

/** Starts it; `tab` opens a page, `close` ends it. */
export function launch(browser) {
  const profile = mkdtempSync(join(tmpdir(), 'viktig-bench-'));
  const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'];
  const size = ['--window-size=1280,800', `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(browser, [...options, ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { send, heard } = speak(child.stdio[3], child.stdio[4]);
  const close = async () => {
    await send('Browser.close');
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  return { tab: () => openTab(send, heard), close };
}

/** Messages are JSON with a zero byte after each. */
function speak(to, from) {
  const waiting = new Map();
  const listeners = new Set();
  let number = 0;
  let rest = '';
  from.setEncoding('utf8').on('data', (data) => {
    const messages = (rest + data).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages.map((text) => JSON.parse(text))) {
      const answered = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) answered?.reject(new Error(message.error.message));
      else answered?.resolve(message.result);
      if (message.method) for (const listener of [...listeners]) listener(message);
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      to.write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
    });
  const heard = (method, sessionId) =>
    new Promise((resolve) => {
      const listener = (message) => {
        if (message.method !== method || message.sessionId !== sessionId) return;
        listeners.delete(listener);
        resolve(message.params);
      };
      listeners.add(listener);
    });
  return { send, heard };
}

async function openTab(send, heard) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method, params) => send(method, params, sessionId);
  await ask('Page.enable');
  return {
    ask,
    /** Runs before anything of the page does. */
    before: (source) => ask('Page.addScriptToEvaluateOnNewDocument', { source }),
    open: async (url) => {
      const loaded = heard('Page.loadEventFired', sessionId);
      await ask('Page.navigate', { url });
      await loaded;
    },
    /** The value, or what the promise comes to. */
    run: async (expression) => {
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await ask('Runtime.evaluate', options);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    close: () => send('Target.closeTarget', { targetId }),
  };
}
