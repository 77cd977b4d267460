/** Hands on what a page in a browser asks to a shell without a window, its own, and its answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { hostPath, pageName } from '../test-shell/hostPath.ts';
import { Host } from '../test-shell/nodeHost.ts';

/** One for each page that is open. */
const hosts = new Map<string, Host>();

function hostOf(page: string): Host {
  const host = hosts.get(page) ?? new Host();
  hosts.set(page, host);
  return host;
}

function closed(page: string): void {
  hosts.get(page)?.end();
  hosts.delete(page);
}

async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  const page = new URL(asked.url ?? '', 'http://host').searchParams.get(pageName) ?? '';
  response.setHeader('Content-Type', 'application/json');
  if (asked.method === 'DELETE') {
    closed(page);
    response.end('null');
  } else {
    response.end(hostOf(page).ask(Buffer.concat(pieces).toString('utf8')));
  }
}

/** Only servers on this machine have it: nothing of it is in what is built. */
export function host(): Plugin {
  const listen = ({ middlewares }: Pick<ViteDevServer, 'middlewares'>) => {
    middlewares.use(hostPath, (asked, response, next) => {
      answer(asked, response).catch(next);
    });
  };
  return { name: 'host', configureServer: listen, configurePreviewServer: listen };
}
