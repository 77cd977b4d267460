/** Hands on what a page in a browser asks to the shell without a window, and its answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { hostPath } from '../test-shell/hostPath.ts';
import { askWithLine } from '../test-shell/nodeHost.ts';

async function answer(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  response.setHeader('Content-Type', 'application/json');
  response.end(askWithLine(Buffer.concat(pieces).toString('utf8')));
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
